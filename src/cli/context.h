// What every verb needs, and the few steps they share. Internal to cli.
#pragma once

#include <memory>
#include <ostream>
#include <string>

#include "base/language.h"
#include "cli/cli.h"
#include "cli/command_line.h"
#include "shell/assets.h"
#include "station/station.h"

namespace tafelrunde::cli {

struct Context {
  std::ostream& out;
  std::ostream& err;
  Language language;
  shell::Assets assets;
  std::string words;  // folder of a word model of one's own; "": the shipped one
  int exit_code = 0;

  // One line on `out`, from the catalogue.
  template <class... Args>
  void say(std::string_view key, Args&&... args) {
    out << language.say(key, std::forward<Args>(args)...) << "\n";
  }
  // One line on `err`; the verb has failed.
  void fail(const Message& problem) {
    err << "tafelrunde: " << language.say(problem) << "\n";
    exit_code = 1;
  }
};

using StationPtr = std::unique_ptr<station::Station>;

station::Setup command_line_setup(const Context& context);

// The lexicon, with the word model that --words names. A word model that was named must be there: null after this
// problem was said. Without the shipped one work goes on; that is said on `err` too.
using LexiconPtr = std::shared_ptr<const analysis::Lexicon>;
LexiconPtr wished_lexicon(Context& context);
void add_words_option(Verb verb, Context& context);

// Opens a session for reading or writing, saying a problem on the way; null after a problem.
StationPtr open_to_read(Context& context, const std::string& path);
StationPtr open_to_write(Context& context, const std::string& path);

// A number of things in words: "1 Beitrag", "40 Beiträge" from the keys `key`.one and `key`.many.
std::string counted(const Context& context, const std::string& key, long long count);

// Each verb adds itself to the command line.
void add_templates(Verb root, Context& context);
void add_new(Verb root, Context& context);
void add_registrations(Verb root, Context& context);
void add_import(Verb root, Context& context);
void add_cluster(Verb root, Context& context);
void add_export(Verb root, Context& context);
void add_check(Verb root, Context& context);
void add_merge(Verb root, Context& context);
void add_verify(Verb root, Context& context);
void add_show(Verb root, Context& context);
void add_render(Verb root, Context& context);
void add_pictures(Verb root, Context& context);
void add_demo(Verb root, Context& context);
void add_dump(Verb root, Context& context);
void add_rebuild(Verb root, Context& context);
void add_replay(Verb root, Context& context);
void add_analyse(Verb root, Context& context);
void add_train_words(Verb root, Context& context);

}  // namespace tafelrunde::cli
