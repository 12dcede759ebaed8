#include "presslens/json.h"

#include <cmath>
#include <nlohmann/json.hpp>
#include <utility>

#include "output/codes.h"
#include "text/utf.h"

namespace presslens {
namespace {

using Json = nlohmann::ordered_json;

Json OrNull(const std::string& text) { return text.empty() ? Json() : Json(text); }

template <typename T>
Json OrNull(const std::optional<T>& value) {
  return value ? Json(*value) : Json();
}

// A number that is whole is written without a fraction, up to where a double is exact (2^53).
Json Number(std::optional<double> value) {
  if (!value) return Json();
  constexpr double kExact = 9007199254740992.0;
  if (*value >= -kExact && *value <= kExact &&
      *value == static_cast<double>(static_cast<int64_t>(*value))) {
    return Json(static_cast<int64_t>(*value));
  }
  return Json(*value);
}

// Shares and confidences are told in thousandths: more digits would say more than is known.
Json Thousandths(double value) {
  return Json(static_cast<double>(std::llround(value * 1000)) / 1000);
}

std::string Id(char kind, uint32_t index) { return kind + std::to_string(index + 1); }

Json IdOrNull(char kind, std::optional<uint32_t> index) {
  return index ? Json(Id(kind, *index)) : Json();
}

// An object that is to have at most so many members. Without room for them each one that makes it
// grow would copy all that are there, with everything in them: their names cannot be moved.
Json ObjectOf(size_t members) {
  Json object = Json::object();
  object.get_ref<Json::object_t&>().reserve(members);
  return object;
}

// Adds a member whose name is not there yet, which saves looking for it.
void Put(const char* name, Json value, Json& object) {
  object.get_ref<Json::object_t&>().emplace_back(name, std::move(value));
}

class Writer {
 public:
  Writer(const Analysis& analysis, OffsetUnit unit)
      : analysis_(analysis), unit_(unit), offset_(analysis.text, unit) {}

  Json Write() const {
    Json out = ObjectOf(10);
    out["schema"] = "presslens.analysis/1";
    out["language"] = analysis_.language;
    out["offsets"] = output::CodeOf(unit_);
    out["length"] = offset_(static_cast<uint32_t>(analysis_.text.size()));
    out["entities"] = List(analysis_.entities, &Writer::EntityJson);
    out["figures"] = List(analysis_.figures, &Writer::FigureJson);
    out["quotes"] = List(analysis_.quotes, &Writer::QuoteJson);
    out["sources"] = List(analysis_.sources, &Writer::SourceJson);
    out["summary"] = SummaryJson();
    return out;
  }

 private:
  template <typename Item>
  Json List(const std::vector<Item>& items,
            Json (Writer::*write)(const Item&, uint32_t) const) const {
    Json list = Json::array();
    list.get_ref<Json::array_t&>().reserve(items.size());
    for (uint32_t i = 0; i < items.size(); ++i) list.push_back((this->*write)(items[i], i));
    return list;
  }

  void PutSpan(Span span, Json& out) const {
    Put("start", offset_(span.start), out);
    Put("end", offset_(span.end), out);
    Put("text", text::EncodeUtf8(span.of(analysis_.text)), out);
  }

  Json SpanJson(Span span) const {
    Json out = ObjectOf(4);  // with a mention's confidence or a cue's stance
    PutSpan(span, out);
    return out;
  }

  Json SpanOrNull(std::optional<Span> span) const { return span ? SpanJson(*span) : Json(); }

  Json EntityJson(const Entity& entity, uint32_t index) const {
    Json out = ObjectOf(7);
    Put("id", Id('e', index), out);
    Put("type", output::CodeOf(entity), out);
    Put("name", entity.name, out);
    Put("aliases", entity.aliases, out);
    Put("generic", entity.generic, out);
    Json mentions = Json::array();
    mentions.get_ref<Json::array_t&>().reserve(entity.mentions.size());
    for (const Mention& mention : entity.mentions) {
      Json place = SpanJson(mention.span);
      Put("confidence", Thousandths(mention.confidence), place);
      mentions.push_back(std::move(place));
    }
    Put("mentions", std::move(mentions), out);
    Put("evidence", entity.evidence, out);
    return out;
  }

  Json FigureJson(const Figure& figure, uint32_t index) const {
    Json out = ObjectOf(14);
    out["id"] = Id('f', index);
    PutSpan(figure.span, out);
    out["type"] = output::CodeOf(figure.type);
    out["value"] = Number(figure.value);
    out["low"] = Number(figure.low);
    out["high"] = Number(figure.high);
    out["unit"] = OrNull(figure.unit);
    out["qualifier"] = OrNull(std::string(output::CodeOf(figure.qualifier)));
    out["iso"] = OrNull(figure.iso);
    out["conversion_of"] = IdOrNull('f', figure.conversion_of);
    out["change"] = Json();
    if (figure.change) {
      out["change"]["direction"] = output::CodeOf(figure.change->direction);
      out["change"]["base"] = SpanOrNull(figure.change->base);
    }
    out["confidence"] = Thousandths(figure.confidence);
    return out;
  }

  Json QuoteJson(const Quote& quote, uint32_t index) const {
    Json out = ObjectOf(11);
    out["id"] = Id('q', index);
    PutSpan(quote.span, out);
    out["type"] = output::CodeOf(quote.type);
    out["source"] = IdOrNull('s', quote.source);
    out["attribution"] = SpanOrNull(quote.attribution);
    out["cue"] = Json();
    if (quote.cue) {
      out["cue"] = SpanJson(quote.cue->span);
      out["cue"]["stance"] = output::CodeOf(quote.cue->stance);
    }
    out["group"] = IdOrNull('g', quote.group);
    out["evidence"] = quote.evidence;
    out["confidence"] = Thousandths(quote.confidence);
    return out;
  }

  Json SourceJson(const Source& source, uint32_t index) const {
    Json out = ObjectOf(11);
    out["id"] = Id('s', index);
    out["kind"] = output::CodeOf(source.kind);
    out["name"] = OrNull(source.name);
    out["role"] = OrNull(source.role);
    out["affiliation"] = OrNull(source.affiliation);
    out["entity"] = IdOrNull('e', source.entity);
    out["expert"] = source.expert;
    out["affiliation_given"] = source.affiliation_given;
    out["reason_given"] = source.reason_given;
    out["mentions"] = Json::array();
    for (const Span mention : source.mentions) out["mentions"].push_back(SpanJson(mention));
    out["quotes"] = Json::array();
    for (const uint32_t quote : source.quotes) out["quotes"].push_back(Id('q', quote));
    return out;
  }

  Json SummaryJson() const {
    const Summary& summary = analysis_.summary;
    Json out;
    out["sentences"] = summary.sentences;
    out["words"] = summary.words;
    out["quotes"] = summary.quotes;
    out["quoted_share"] = Thousandths(summary.quoted_share);
    out["sources"] = {{"named", summary.named_sources},
                      {"organization", summary.organization_sources},
                      {"document", summary.document_sources},
                      {"unnamed", summary.unnamed_sources},
                      {"none", summary.quotes_without_source}};
    out["quote_shares"] = QuoteSharesJson();
    out["agentless_quotes"] = summary.agentless_quotes;
    out["expert_quotes"] = summary.expert_quotes;
    out["figures"] = summary.figures;
    return out;
  }

  // The share of the quotations that each kind of source has; of none there is no share but zero.
  Json QuoteSharesJson() const {
    const Summary& summary = analysis_.summary;
    const auto share = [&](uint32_t count) {
      return Thousandths(summary.quotes == 0 ? 0 : static_cast<double>(count) / summary.quotes);
    };
    Json out;
    for (size_t kind = 0; kind < summary.quotes_by_kind.size(); ++kind) {
      out[output::CodeOf(static_cast<SourceKind>(kind))] = share(summary.quotes_by_kind[kind]);
    }
    out["none"] = share(summary.quotes_without_source);
    return out;
  }

  const Analysis& analysis_;
  OffsetUnit unit_;
  text::OffsetConverter offset_;
};

}  // namespace

std::string ToJson(const Analysis& analysis, const JsonOptions& options) {
  Json out = Writer(analysis, options.offsets).Write();
  if (options.milliseconds) out["timing"]["milliseconds"] = Thousandths(*options.milliseconds);
  std::string text = out.dump(-1, ' ', false, Json::error_handler_t::replace);
  // As text, which it is already: a parser would add 14 KB to what a browser downloads.
  if (!options.id.empty()) text.insert(1, "\"id\":" + options.id + ",");
  return text;
}

}  // namespace presslens
