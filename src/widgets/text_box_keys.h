// What the keys do in a text box.
#pragma once

#include "widgets/text_box.h"
#include "widgets/text_page.h"

namespace tafelrunde::widgets {

// Does what the key asks of the box. False if the box has no use for it: the key is the view's.
bool handle_key(TextBoxState& state, Clipboard& clipboard, const TextPage& page, const TextBoxOptions& options,
                const KeyPress& press);

bool is_one_of(const std::vector<KeyPress>& keys, const KeyPress& key);

}  // namespace tafelrunde::widgets
