#include "exchange/sheet_columns.h"

namespace tafelrunde::exchange {

std::vector<Column> statement_columns() {
  return {
      {"statement_id", "statements.statement_id", CellType::identifier, ColumnWidth::narrow},
      {"created_at", "statements.created_at", CellType::moment, ColumnWidth::medium},
      {"statement_text", "statements.statement_text", CellType::text, ColumnWidth::wide},
      {"moderation_status", "statements.moderation_status", CellType::text, ColumnWidth::medium},
      {"is_seed", "statements.is_seed", CellType::truth, ColumnWidth::narrow},
      {"themes", "statements.themes", CellType::text, ColumnWidth::medium},
      {"reject_reason", "statements.reject_reason", CellType::text, ColumnWidth::medium},
      {"reject_note", "statements.reject_note", CellType::text, ColumnWidth::medium},
      {"edited_from_statement_id", "statements.edited_from", CellType::identifier, ColumnWidth::narrow},
      {"replaced_by_statement_ids", "statements.replaced_by", CellType::identifier, ColumnWidth::narrow},
      {"ort", "statements.place", CellType::text, ColumnWidth::medium},
      {"runde", "statements.round", CellType::number, ColumnWidth::narrow},
      {"tisch", "statements.table", CellType::text, ColumnWidth::narrow},
      {"handlungsfeld", "statements.field", CellType::text, ColumnWidth::medium},
      {"typ", "statements.kind", CellType::text, ColumnWidth::medium},
      {"cluster_id", "statements.cluster_id", CellType::identifier, ColumnWidth::narrow},
      {"cluster_titel", "statements.cluster_title", CellType::text, ColumnWidth::medium},
      {"nennungen", "statements.mentions", CellType::number, ColumnWidth::narrow},
      {"punkte", "statements.dots", CellType::number, ColumnWidth::narrow},
      {"konsens", "statements.consensus", CellType::text, ColumnWidth::narrow},
      {"bezug_papier", "statements.stances", CellType::text, ColumnWidth::medium},
      {"dissens", "statements.dissent", CellType::text, ColumnWidth::wide},
      {"quelle", "statements.source", CellType::text, ColumnWidth::narrow},
      {"weitere_fassungen", "statements.versions", CellType::text, ColumnWidth::wide},
      {"weitere_nennung_von", "statements.mention_of", CellType::identifier, ColumnWidth::narrow},
  };
}

std::vector<Column> cluster_columns() {
  return {
      {"cluster_id", "clusters.cluster_id", CellType::identifier, ColumnWidth::narrow},
      {"handlungsfeld", "clusters.field", CellType::text, ColumnWidth::medium},
      {"cluster_titel", "clusters.title", CellType::text, ColumnWidth::wide},
      {"zustand", "clusters.state", CellType::text, ColumnWidth::medium},
      {"nennungen", "clusters.mentions", CellType::number, ColumnWidth::narrow},
      {"punkte", "clusters.dots", CellType::number, ColumnWidth::narrow},
      {"beitraege", "clusters.statements", CellType::number, ColumnWidth::narrow},
      {"beitrag_ids", "clusters.statement_ids", CellType::identifier, ColumnWidth::medium},
      {"weitere_titel", "clusters.versions", CellType::text, ColumnWidth::medium},
      {"zusammengefuehrt_in", "clusters.merged_into", CellType::identifier, ColumnWidth::narrow},
      {"getrennt_von", "clusters.split_from", CellType::identifier, ColumnWidth::narrow},
  };
}

// As the documentation of the state's concept has them; the ministry fills what a conference cannot.
std::vector<Column> finding_columns() {
  return {
      {"ID", "findings.id", CellType::identifier, ColumnWidth::narrow},
      {"Handlungsfeld", "findings.field", CellType::text, ColumnWidth::medium},
      {"Querschnittsthema", "findings.crosscutting", CellType::text, ColumnWidth::medium, FilledBy::ministry},
      {"Konferenzort", "findings.place", CellType::text, ColumnWidth::medium},
      {"Datum", "findings.date", CellType::date, ColumnWidth::narrow},
      {"Gesprächsrunde", "findings.rounds", CellType::text, ColumnWidth::narrow},
      {"Art", "findings.kind", CellType::text, ColumnWidth::medium},
      {"Cluster", "findings.clusters", CellType::text, ColumnWidth::medium},
      {"Befund (redaktionell)", "findings.wording", CellType::text, ColumnWidth::wide},
      {"Originalwortlaute (IDs)", "findings.statement_ids", CellType::identifier, ColumnWidth::medium},
      {"Anzahl Nennungen", "findings.mentions", CellType::number, ColumnWidth::narrow},
      {"Punkte", "findings.dots", CellType::number, ColumnWidth::narrow},
      {"Rang", "findings.rank", CellType::number, ColumnWidth::narrow},
      {"Konsens", "findings.consensus", CellType::text, ColumnWidth::narrow},
      {"Zielgruppe", "findings.target_group", CellType::text, ColumnWidth::medium, FilledBy::ministry},
      {"Zuständigkeit (Ressort)", "findings.responsible", CellType::text, ColumnWidth::medium, FilledBy::ministry},
      {"Beteiligte", "findings.involved", CellType::text, ColumnWidth::medium, FilledBy::ministry},
      {"Zeithorizont", "findings.horizon", CellType::text, ColumnWidth::medium, FilledBy::ministry},
      {"Finanzierung", "findings.funding", CellType::text, ColumnWidth::medium, FilledBy::ministry},
      {"Indikator", "findings.indicator", CellType::text, ColumnWidth::medium, FilledBy::ministry},
      {"Kapitel Konzept", "findings.chapter", CellType::text, ColumnWidth::medium, FilledBy::ministry},
      {"Rückmeldung der Verwaltung", "findings.answer", CellType::text, ColumnWidth::wide, FilledBy::ministry},
      {"Status", "findings.status", CellType::text, ColumnWidth::medium, FilledBy::ministry},
      {"Dissens", "findings.dissent", CellType::text, ColumnWidth::wide},
      {"Ebene", "findings.level", CellType::text, ColumnWidth::narrow},
  };
}

std::vector<Column> recut_columns() {
  return {{"Kapitel oder Querschnittsthema", "recut.target", CellType::text, ColumnWidth::wide},
          {"ID", "findings.id", CellType::identifier, ColumnWidth::narrow},
          {"Handlungsfeld", "findings.field", CellType::text, ColumnWidth::medium},
          {"Art", "findings.kind", CellType::text, ColumnWidth::medium},
          {"Befund (redaktionell)", "findings.wording", CellType::text, ColumnWidth::wide},
          {"Rang", "findings.rank", CellType::number, ColumnWidth::narrow}};
}

std::vector<Column> attendance_columns() {
  return {{"handlungsfeld", "attendance.field", CellType::text, ColumnWidth::medium},
          {"runde", "attendance.round", CellType::number, ColumnWidth::narrow},
          {"tisch", "attendance.table", CellType::text, ColumnWidth::narrow},
          {"gruppe", "attendance.group", CellType::text, ColumnWidth::medium},
          {"personen", "attendance.people", CellType::number, ColumnWidth::narrow}};
}

std::vector<Column> hand_vote_columns() {
  return {{"id", "hand_votes.id", CellType::identifier, ColumnWidth::narrow},
          {"handlungsfeld", "hand_votes.field", CellType::text, ColumnWidth::medium},
          {"zeit", "hand_votes.time", CellType::moment, ColumnWidth::medium},
          {"frage", "hand_votes.subject", CellType::text, ColumnWidth::wide},
          {"dafuer", "hand_votes.in_favour", CellType::number, ColumnWidth::narrow},
          {"dagegen", "hand_votes.against", CellType::number, ColumnWidth::narrow},
          {"enthaltungen", "hand_votes.abstained", CellType::number, ColumnWidth::narrow}};
}

std::vector<Column> about_columns() {
  return {{"Angabe", "about.what", CellType::text, ColumnWidth::medium},
          {"Wert", "about.value", CellType::text, ColumnWidth::wide}};
}

std::vector<Column> explanation_columns() {
  return {{"Blatt", "columns.sheet", CellType::text, ColumnWidth::medium},
          {"Spalte", "columns.column", CellType::text, ColumnWidth::medium},
          {"Bedeutung", "columns.meaning", CellType::text, ColumnWidth::wide},
          {"gefüllt von", "columns.filled_by", CellType::text, ColumnWidth::medium}};
}

}  // namespace tafelrunde::exchange
