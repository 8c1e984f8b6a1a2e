// Plain text that arrives in pieces of any size, cut into passages from which words are read. Mends what line ends
// tore apart; knows letters and line ends only. First step of training a word model (train_words.h).
#pragma once

#include <cstddef>
#include <deque>
#include <optional>
#include <string>
#include <string_view>

namespace tafelrunde::analysis {

// Distances in words: what stands beyond a document's end is nobody's neighbour, what stands beyond a paragraph's
// half as near. A statement a line, each with its full stop, is thus a paragraph of its own.
inline constexpr std::size_t kDocumentGap = 20;
inline constexpr std::size_t kParagraphGap = 10;

struct Passage {
  std::string text;
  std::size_t gap_after = 0;
};

class PassageReader {
 public:
  // Takes the next bytes of a document. False: line() is no UTF-8, or holds a zero byte, which no text does (UTF-16
  // and spreadsheets do). Guessing the coding instead would tear the words apart at every umlaut, unseen.
  bool take(std::string_view bytes);
  // The document ends here; the next bytes begin another one.
  bool end_document();
  std::size_t line() const { return line_; }  // the last one looked at, from 1

  // The passages that are complete, in order.
  std::optional<Passage> next();

 private:
  bool read_line(std::string_view line);
  bool read_piece_of_long_line();
  void add_line(std::string_view line);
  void finish_passage(std::size_t gap_after);

  std::string rest_;  // bytes of a line that has not ended
  std::string text_;  // of the passage that has not ended
  std::deque<Passage> ready_;
  std::size_t line_ = 0;
};

}  // namespace tafelrunde::analysis
