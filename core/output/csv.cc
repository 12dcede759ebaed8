#include <initializer_list>
#include <string>
#include <string_view>

#include "output/codes.h"
#include "output/words.h"
#include "presslens/formats.h"
#include "text/utf.h"

namespace presslens {
namespace {

// RFC 4180 quoting. A spreadsheet would run a cell that begins with one of these signs as a
// formula; a number may.
std::string Cell(std::string_view text) {
  constexpr std::string_view kFormulaSigns = "=+-@\t\r";
  std::string cell = "\"";
  if (!text.empty() && kFormulaSigns.find(text.front()) != std::string_view::npos) cell += '\'';
  for (const char c : text) cell += c == '"' ? "\"\"" : std::string(1, c);
  return cell + '"';
}

class Table {
 public:
  Table(const Analysis& analysis, OffsetUnit unit)
      : analysis_(analysis), offset_(analysis.text, unit) {}

  std::string Write() {
    out_ = "list,id,start,end,text,class,name,value,unit,qualifier,source,role,affiliation\r\n";
    for (uint32_t i = 0; i < analysis_.entities.size(); ++i) Entity(i);
    for (uint32_t i = 0; i < analysis_.figures.size(); ++i) Figure(i);
    for (uint32_t i = 0; i < analysis_.quotes.size(); ++i) Quote(i);
    return std::move(out_);
  }

 private:
  void Row(std::string_view list, const std::string& id, Span span,
           std::initializer_list<std::string_view> rest) {
    out_ += std::string(list) + ',' + id + ',' + std::to_string(offset_(span.start)) + ',' +
            std::to_string(offset_(span.end)) + ',' +
            Cell(text::EncodeUtf8(span.of(analysis_.text)));
    for (const std::string_view cell : rest) out_ += ',' + Cell(cell);
    out_ += "\r\n";
  }

  void Entity(uint32_t index) {
    const presslens::Entity& entity = analysis_.entities[index];
    const std::string_view code = output::CodeOf(entity);
    for (const Mention& mention : entity.mentions) {
      Row("name", "e" + std::to_string(index + 1), mention.span,
          {code, entity.name, "", "", "", "", "", ""});
    }
  }

  void Figure(uint32_t index) {
    const presslens::Figure& figure = analysis_.figures[index];
    Row("figure", "f" + std::to_string(index + 1), figure.span,
        {output::CodeOf(figure.type), "", output::PlainValueOf(figure), figure.unit,
         output::CodeOf(figure.qualifier), "", "", ""});
  }

  void Quote(uint32_t index) {
    const presslens::Quote& quote = analysis_.quotes[index];
    const Source none;
    const Source& source = quote.source ? analysis_.sources[*quote.source] : none;
    Row("quote", "q" + std::to_string(index + 1), quote.span,
        {output::CodeOf(quote.type), "", "", "", "", output::NameOf(source, analysis_), source.role,
         source.affiliation});
  }

  const Analysis& analysis_;
  text::OffsetConverter offset_;
  std::string out_;
};

}  // namespace

std::string ToCsv(const Analysis& analysis, OffsetUnit offsets) {
  return Table(analysis, offsets).Write();
}

}  // namespace presslens
