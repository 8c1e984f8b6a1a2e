// What the chapters of the report are written with: the state, the words of the
// catalogue, and the blocks so far. Internal to exchange.
#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "exchange/report.h"
#include "exchange/state_view.h"

namespace tafelrunde::exchange {

class ReportPen {
 public:
  ReportPen(const StateView& view, const Edition& edition) : view_(view), edition_(edition) {}

  const StateView& view() const { return view_; }
  const Session& session() const { return view_.session(); }
  const Edition& edition() const { return edition_; }
  std::vector<Block> blocks() && { return std::move(blocks_); }

  template <class... Args>
  std::string say(std::string_view key, Args&&... args) const {
    return edition_.language.say(key, std::forward<Args>(args)...);
  }
  // "1 Beitrag", "7 Beiträge": from `key`.one and `key`.many.
  std::string counted(const std::string& key, std::size_t count) const;

  void heading(int level, std::string text, std::string anchor = {});
  void paragraph(ParagraphKind kind, Line line, std::string anchor = {});
  void body(std::string text) { paragraph(ParagraphKind::body, {{std::move(text)}}); }
  template <class Made>
  void block(Made made) {
    blocks_.emplace_back(std::move(made));
  }

 private:
  const StateView& view_;
  const Edition& edition_;
  std::vector<Block> blocks_;
};

// --- words and references ---

// "HF 4: Bildung und Sprachförderung"; the key of a field that is no longer in
// the programme.
std::string field_title(const ReportPen& pen, const FieldKey& key);
// The words for people, or why there are none: "[geschwärzt]".
std::string words_for_people(const ReportPen& pen, const Words& words);
// The first eight digits of an id, leading to the row or paragraph that tells
// of it.
Span reference(const StatementId& id);
Span reference(const FindingId& id);
std::string anchor_of(const StatementId& id);
std::string anchor_of(const FindingId& id);
// A chart's numbers as a sentence.
std::string described(const BarChart& chart);
int mentions_of(const std::vector<const Statement*>& statements);
int dots_of(const StateView& view, const std::vector<const Cluster*>& clusters);

// --- parts of a field's chapter; nothing where there is nothing to tell ---

void tell_questions(ReportPen& pen, const FieldKey& field);
void tell_hand_votes(ReportPen& pen, const FieldKey& field);

// --- chapters, in their order ---

void tell_key_facts(ReportPen& pen);
void tell_agenda(ReportPen& pen);
void tell_attendance(ReportPen& pen);  // part of the agenda's chapter; nothing where nobody counted
void tell_in_brief(ReportPen& pen);
void tell_fields(ReportPen& pen);
void tell_parking_lot(ReportPen& pen);
void tell_measures(ReportPen& pen);
void tell_statements(ReportPen& pen);
void tell_method(ReportPen& pen);
void tell_changes(ReportPen& pen);

}  // namespace tafelrunde::exchange
