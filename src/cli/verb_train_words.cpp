// tafelrunde train-words CORPUS... --out DIR: makes a word model of an administration's own texts, for --words.
#include <unistd.h>

#include <cerrno>
#include <cmath>
#include <cstring>
#include <fstream>

#include "analysis/train_words.h"
#include "cli/context.h"
#include "shell/files.h"

namespace tafelrunde::cli {
namespace {

namespace fs = std::filesystem;

struct Options {
  std::vector<std::string> corpus;
  std::string out;
  analysis::TrainWish wish;
};

constexpr std::size_t kBlock = 1 << 20;  // bytes read at once

// Lets the corpus take what of the text is complete.
void pass_on(analysis::PassageReader& reader, analysis::Corpus& corpus) {
  while (const auto passage = reader.next()) corpus.read(*passage);
}

Message not_text(const std::string& file, const analysis::PassageReader& reader) {
  return {"train.not_text", {file, std::to_string(reader.line())}};
}

Outcome read_into(analysis::Corpus& corpus, const std::string& file) {
  std::error_code missing;
  if (!fs::exists(file, missing)) return Message{"file.not_found", {file}};
  if (fs::is_directory(file, missing)) return Message{"file.unreadable", {file, std::strerror(EISDIR)}};
  std::ifstream stream(file, std::ios::binary);
  if (!stream) return Message{"file.unreadable", {file, std::strerror(errno)}};
  analysis::PassageReader reader;
  std::string block(kBlock, '\0');
  while (stream) {
    stream.read(block.data(), static_cast<std::streamsize>(block.size()));
    if (!reader.take(std::string_view(block).substr(0, static_cast<std::size_t>(stream.gcount()))))
      return not_text(file, reader);
    pass_on(reader, corpus);
  }
  if (stream.bad()) return Message{"file.unreadable", {file, std::strerror(errno)}};
  if (!reader.end_document()) return not_text(file, reader);
  pass_on(reader, corpus);
  return {};
}

Result<analysis::Corpus> read_corpus(Context& context, const std::vector<std::string>& files) {
  analysis::Corpus corpus;
  for (const auto& file : files) {
    if (auto read = read_into(corpus, file); !read) return read.problem();
    context.err << context.language.say("train.read", file, std::to_string(corpus.words())) << "\n";
  }
  return corpus;
}

const char* name_of(analysis::TrainStage stage) {
  switch (stage) {
    case analysis::TrainStage::neighbours:
      return "train.neighbours";
    case analysis::TrainStage::directions:
      return "train.directions";
    case analysis::TrainStage::chance:
      return "train.chance";
  }
  return "";
}

// A line whenever another tenth of a stage is done.
analysis::TellTraining progress_lines(Context& context) {
  return [&context, last = std::string()](analysis::TrainStage stage, double share) mutable {
    const auto percent = std::to_string(10 * static_cast<int>(10 * share));
    auto line = context.language.say(name_of(stage), percent);
    if (line == last) return;
    context.err << line << "\n";
    last = std::move(line);
  };
}

// Asked before the work, which takes minutes.
Outcome can_be_written(const Options& options) {
  std::error_code missing;
  fs::path at = fs::absolute(options.out);
  while (!fs::exists(at, missing) && at.has_relative_path()) at = at.parent_path();
  if (!fs::is_directory(at, missing)) return Message{"file.unwritable", {options.out, std::strerror(ENOTDIR)}};
  if (access(at.c_str(), W_OK) != 0) return Message{"file.unwritable", {options.out, std::strerror(errno)}};
  for (const auto& file : options.corpus)
    for (const char* written : {"stems.tsv", "compound_parts.tsv", "stopwords.txt", "TOTAL.txt"})
      if (fs::equivalent(file, fs::path(options.out) / written, missing))
        return Message{"analyse.same_file", {(fs::path(options.out) / written).string()}};
  return {};
}

// A word model that lay in the folder before is replaced; vectors of another size have another name.
void remove_other_vectors(const fs::path& folder, const std::string& kept) {
  std::error_code ignored;
  for (const auto& entry : fs::directory_iterator(folder, ignored)) {
    const auto name = entry.path().filename().string();
    if (name.starts_with("vec_i8_") && name.ends_with(".bin") && name != kept) fs::remove(entry.path(), ignored);
  }
}

Outcome write(const fs::path& folder, const analysis::TrainedWords& words) {
  const auto vectors = words.vectors_name();
  auto written = shell::write_files(folder, {{"stems.tsv", words.stems},
                                             {vectors, words.vectors},
                                             {"compound_parts.tsv", words.compound_parts},
                                             {"stopwords.txt", words.stop_words},
                                             {"TOTAL.txt", words.total}});
  if (written) remove_other_vectors(folder, vectors);
  return written;
}

// The shipped list; the analysis has a short one built in for where it is missing.
std::string stop_words(const Context& context) {
  auto shipped = shell::read_file(context.assets.folder() / "lexicon" / "de" / "stopwords.txt");
  return shipped ? std::move(*shipped) : std::string();
}

void train(Context& context, Options& options) {
  if (const auto possible = can_be_written(options); !possible) return context.fail(possible.problem());
  auto corpus = read_corpus(context, options.corpus);
  if (!corpus) return context.fail(corpus.problem());
  const auto words_read = corpus->words();
  const auto stop = stop_words(context);
  options.wish.stop_words = stop;
  const auto words = analysis::train_words(std::move(*corpus), options.wish, progress_lines(context));
  if (!words) return context.fail(words.problem());
  if (const auto written = write(options.out, *words); !written) return context.fail(written.problem());
  context.say("train.done", options.out, std::to_string(words->stem_count), std::to_string(words->dimensions),
              std::to_string(words->part_count), std::to_string(words_read));
}

}  // namespace

void add_train_words(Verb root, Context& context) {
  const Language& language = context.language;
  Verb verb = root.add_verb("train-words", language.text("cli.train"));
  auto options = std::make_shared<Options>();
  verb.option("CORPUS", options->corpus, language.text("cli.train.corpus")).required();
  verb.option("--out", options->out, language.text("cli.train.out")).required().takes("DIR");
  verb.option("--dimensions", options->wish.dimensions, language.text("cli.train.dimensions")).between(2, 1000);
  verb.option("--min-count", options->wish.least_count, language.text("cli.train.min_count")).between(1, 1'000'000);
  verb.option("--seed", options->wish.seed, language.text("cli.train.seed"));
  verb.when_called([&context, options] { train(context, *options); });
}

}  // namespace tafelrunde::cli
