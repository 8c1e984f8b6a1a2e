#include "exchange/pdf_finish.h"

#include "exchange/pdf_artifacts.h"

// qpdf 11 warns where nobody says that its old pointers are not used.
#define POINTERHOLDER_TRANSITION 4
#include <exception>
#include <memory>
#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFWriter.hh>

namespace tafelrunde::exchange {
namespace {

using Object = QPDFObjectHandle;

bool is_element(Object object, const char* type) {
  return object.isDictionary() && object.getKey("/S").isName() && object.getKey("/S").getName() == type;
}

std::vector<Object> children_of(Object element) {
  Object kids = element.getKey("/K");
  if (kids.isArray()) return kids.getArrayAsVector();
  return kids.isDictionary() ? std::vector<Object>{kids} : std::vector<Object>{};
}

// Walks the structure tree in reading order. Not deep: report, table, row,
// cell, span.
class Structure {
 public:
  explicit Structure(const std::vector<std::string>& figures) : figures_(figures) {}

  void walk(Object element) {
    if (is_element(element, "/Figure") && next_figure_ < figures_.size())
      element.replaceKey("/Alt", Object::newUnicodeString(figures_[next_figure_++]));
    const auto children = children_of(element);
    if (is_element(element, "/TR")) give_scopes(children);
    for (Object child : children)
      if (child.isDictionary() && child.hasKey("/S")) walk(child);
  }

 private:
  static void give_scopes(const std::vector<Object>& cells) {
    bool has_ordinary = false;
    for (const Object& cell : cells) has_ordinary = has_ordinary || is_element(cell, "/TD");
    for (Object cell : cells) {
      if (!is_element(cell, "/TH")) continue;
      const char* scope = has_ordinary ? "/Row" : "/Column";
      cell.replaceKey("/A", Object::parse(std::string("<</O /Table /Scope ") + scope + ">>"));
    }
  }

  const std::vector<std::string>& figures_;
  std::size_t next_figure_ = 0;
};

void mark_artifacts(QPDFPageObjectHelper page) {
  page.coalesceContentStreams();
  Object contents = page.getObjectHandle().getKey("/Contents");
  if (!contents.isStream()) return;
  const auto bytes = contents.getStreamData(qpdf_dl_generalized);
  const std::string_view content(reinterpret_cast<const char*>(bytes->getBuffer()), bytes->getSize());
  contents.replaceStreamData(with_artifacts_marked(content), Object::newNull(), Object::newNull());
}

void add_speech(QPDF& document, const PdfSpeech& speech) {
  Object root = document.getRoot();
  root.replaceKey("/Lang", Object::newUnicodeString(speech.language));
  root.replaceKey("/ViewerPreferences", Object::parse("<</DisplayDocTitle true>>"));
  root.replaceKey("/MarkInfo", Object::parse("<</Marked true>>"));
  if (root.getKey("/StructTreeRoot").isDictionary()) Structure(speech.figures).walk(root.getKey("/StructTreeRoot"));
  for (auto& page : QPDFPageDocumentHelper(document).getAllPages()) {
    page.getObjectHandle().replaceKey("/Tabs", Object::newName("/S"));
    mark_artifacts(page);
  }
}

std::string written(QPDF& document) {
  QPDFWriter writer(document);
  writer.setOutputMemory();
  writer.setDeterministicID(true);
  writer.setObjectStreamMode(qpdf_o_generate);
  writer.write();
  const std::unique_ptr<Buffer> buffer(writer.getBuffer());
  return {reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize()};
}

}  // namespace

Result<std::string> with_speech(const std::string& pdf, const PdfSpeech& speech) {
  try {
    QPDF document;
    document.processMemoryFile("report", pdf.data(), pdf.size());
    add_speech(document, speech);
    return written(document);
  } catch (const std::exception& error) {  // qpdf's way of saying that something went wrong
    return Message{"export.no_memory", {error.what()}};
  }
}

}  // namespace tafelrunde::exchange
