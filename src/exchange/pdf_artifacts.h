// What stands outside of every tag in the content of a page. Internal to exchange.
#pragma once

#include <string>
#include <string_view>

namespace tafelrunde::exchange {

// Rules, grounds and page numbers stand outside of every tag; readers are told to leave them out. Puts marks around
// each run of painting outside of marked content, never around q, Q and cm, which must stay paired. `content` is the
// unpacked content of a page as Cairo writes it, which has no inline pictures. (qpdf could hand out the tokens one by
// one; for a report of ten thousand statements that takes a second longer.)
std::string with_artifacts_marked(std::string_view content);

}  // namespace tafelrunde::exchange
