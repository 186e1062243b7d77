#include "dispatch/rights/prose.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/utf8.h"
#include "dispatch/rights/holder.h"
#include "dispatch/rights/licences.h"
#include "dispatch/rights/limits.h"
#include "dispatch/rights/words.h"
#include "dispatch/scan.h"
#include "dispatch/sentences.h"

namespace chancery::wire {
namespace {

using Clause = std::span<Word>;

constexpr std::size_t longest_notice = 16 * 1024;

struct UseWord {
  Use use;
  std::string_view pattern;
};

// Stems, since a notice conjugates: reproduit, reproduite, reproduction, reproduced. German and Dutch build compounds: *nachdruck.
constexpr std::array use_words = {
    UseWord{Use::quote, "quote"},           UseWord{Use::quote, "quoted"},          UseWord{Use::quote, "quotes"},          UseWord{Use::quote, "quotation*"},
    UseWord{Use::quote, "quoting"},         UseWord{Use::quote, "cite"},            UseWord{Use::quote, "cited"},           UseWord{Use::quote, "citer"},
    UseWord{Use::quote, "cites"},           UseWord{Use::quote, "citee*"},          UseWord{Use::quote, "citation*"},       UseWord{Use::quote, "citeren"},
    UseWord{Use::quote, "citaat"},          UseWord{Use::quote, "citaten"},         UseWord{Use::quote, "geciteerd"},       UseWord{Use::quote, "zitier*"},
    UseWord{Use::quote, "zitat*"},          UseWord{Use::quote, "citar*"},          UseWord{Use::quote, "citas"},           UseWord{Use::quote, "cita"},
    UseWord{Use::reproduce, "reprodu*"},    UseWord{Use::reproduce, "copy"},        UseWord{Use::reproduce, "copied"},      UseWord{Use::reproduce, "copying"},
    UseWord{Use::reproduce, "copie*"},      UseWord{Use::reproduce, "copia*"},      UseWord{Use::reproduce, "reprint*"},    UseWord{Use::reproduce, "reuse*"},
    UseWord{Use::reproduce, "re use*"},     UseWord{Use::reproduce, "reutilis*"},   UseWord{Use::reproduce, "reprise*"},    UseWord{Use::reproduce, "repris"},
    UseWord{Use::reproduce, "duplicat*"},   UseWord{Use::reproduce, "*nachdruck"},  UseWord{Use::reproduce, "*abdruck"},    UseWord{Use::reproduce, "nachgedruckt"},
    UseWord{Use::reproduce, "abgedruckt"},  UseWord{Use::reproduce, "vervielfalt*"}, UseWord{Use::reproduce, "verveelvoudig*"}, UseWord{Use::reproduce, "overname"},
    UseWord{Use::reproduce, "overgenomen"}, UseWord{Use::reproduce, "overnemen"},   UseWord{Use::reproduce, "kopier*"},     UseWord{Use::reproduce, "gekopieerd"},
    UseWord{Use::reproduce, "hergebruik*"}, UseWord{Use::reproduce, "weiterverwend*"}, UseWord{Use::reproduce, "reutiliz*"},
    UseWord{Use::redistribute, "redistribu*"}, UseWord{Use::redistribute, "distribu*"}, UseWord{Use::redistribute, "rediffus*"}, UseWord{Use::redistribute, "diffus*"},
    UseWord{Use::redistribute, "broadcast*"}, UseWord{Use::redistribute, "retransm*"}, UseWord{Use::redistribute, "transmi*"}, UseWord{Use::redistribute, "publish*"},
    UseWord{Use::redistribute, "publication*"}, UseWord{Use::redistribute, "publie*"}, UseWord{Use::redistribute, "publicatie*"}, UseWord{Use::redistribute, "publicacion*"},
    UseWord{Use::redistribute, "publicar*"}, UseWord{Use::redistribute, "republi*"}, UseWord{Use::redistribute, "gepubliceerd"}, UseWord{Use::redistribute, "publiceren"},
    UseWord{Use::redistribute, "circulat*"}, UseWord{Use::redistribute, "share"},   UseWord{Use::redistribute, "shared"},   UseWord{Use::redistribute, "sharing"},
    UseWord{Use::redistribute, "passed on"}, UseWord{Use::redistribute, "weitergabe"}, UseWord{Use::redistribute, "weitergegeben"}, UseWord{Use::redistribute, "weiterverbreit*"},
    UseWord{Use::redistribute, "verbreit*"}, UseWord{Use::redistribute, "veroffentlich*"}, UseWord{Use::redistribute, "verspreid*"}, UseWord{Use::redistribute, "openbaarmak*"},
    UseWord{Use::redistribute, "openbaar gemaakt"}, UseWord{Use::redistribute, "redifu*"}, UseWord{Use::redistribute, "difus*"}, UseWord{Use::redistribute, "difund*"},
    UseWord{Use::redistribute, "partag*"}, UseWord{Use::redistribute, "reuse*"},    UseWord{Use::redistribute, "re use*"},  UseWord{Use::redistribute, "reutilis*"},
    UseWord{Use::redistribute, "hergebruik*"}, UseWord{Use::redistribute, "weiterverwend*"}, UseWord{Use::redistribute, "reutiliz*"},
    UseWord{Use::translate, "translat*"},   UseWord{Use::translate, "tradui*"},     UseWord{Use::translate, "traduc*"},     UseWord{Use::translate, "traduz*"},
    UseWord{Use::translate, "vertal*"},     UseWord{Use::translate, "vertaald"},    UseWord{Use::translate, "ubersetz*"},
    UseWord{Use::derive, "modif*"},         UseWord{Use::derive, "rewrit*"},        UseWord{Use::derive, "adapt*"},         UseWord{Use::derive, "alter"},
    UseWord{Use::derive, "altered"},        UseWord{Use::derive, "alteration*"},    UseWord{Use::derive, "remani*"},        UseWord{Use::derive, "bearbeit*"},
    UseWord{Use::derive, "wijzig*"},        UseWord{Use::derive, "gewijzigd"},      UseWord{Use::derive, "aangepast"},      UseWord{Use::derive, "verander*"},
    UseWord{Use::derive, "geandert"},       UseWord{Use::derive, "anderung*"},      UseWord{Use::derive, "derivative*"},    UseWord{Use::derive, "transform*"},
    UseWord{Use::index, "index"},           UseWord{Use::index, "indexing"},        UseWord{Use::index, "indexed"},         UseWord{Use::index, "indexe*"},
    UseWord{Use::index, "indexation"},      UseWord{Use::index, "indexier*"},       UseWord{Use::index, "indiza*"},         UseWord{Use::index, "geindexeerd"},
    UseWord{Use::commercial, "commercial*"}, UseWord{Use::commercial, "commercie*"}, UseWord{Use::commercial, "kommerziell*"}, UseWord{Use::commercial, "gewerblich*"},
    UseWord{Use::commercial, "comercial*"}, UseWord{Use::commercial, "resale"},     UseWord{Use::commercial, "resell*"},    UseWord{Use::commercial, "resold"},
    UseWord{Use::commercial, "sale"},       UseWord{Use::commercial, "sales"},      UseWord{Use::commercial, "sold"},       UseWord{Use::commercial, "revente"},
    UseWord{Use::commercial, "revend*"},    UseWord{Use::commercial, "vendu*"},     UseWord{Use::commercial, "vendre"},     UseWord{Use::commercial, "doorverkoop*"},
    UseWord{Use::commercial, "verkoop"},    UseWord{Use::commercial, "*verkauf"},   UseWord{Use::commercial, "verkauft"},   UseWord{Use::commercial, "reventa"},
    UseWord{Use::commercial, "venta"},
};

// "Mining" alone is about mines, "training" about soldiers.
constexpr auto mining = std::to_array<std::string_view>({
    "text ~3 data mining", "text mining", "data mining", "datamining", "text ~3 datamining", "tekst en datamining", "tdm", "fouille de textes et de donnees",
    "fouille de texte*", "fouille de donnees", "fouille et l analyse", "mineria de textos y datos", "mineria de textos", "mineria de datos", "machine learning",
    "artificial intelligence", "intelligence artificielle", "inteligencia artificial", "kunstliche* intelligenz", "kunstmatige intelligentie", "ai", "ki", "ia",
    "large language model*", "llm", "llms", "apprentissage automatique", "maschinelle* lernen", "web scraping", "scraping", "scraped", "crawling"});
// Words that only say what the mining is for; they are no uses of their own beside it.
constexpr auto mining_company = std::to_array<std::string_view>({"train", "training", "trained", "train*", "entrain*", "entren*", "gather*", "text", "texts", "systems"});

constexpr auto any_use = std::to_array<std::string_view>({"use", "uses", "used", "using", "usage", "usages", "utilis*", "utiliz*", "gebruik", "gebruikt", "gebruiken",
                                                          "gebrauch", "nutzung", "nutzungen", "genutzt", "*nutzung", "verwend*", "uso", "usos", "usar", "usarse", "exploitation"});

constexpr auto reservations = std::to_array<std::string_view>({
    "all rights reserved", "all rights are reserved", "rights reserved", "rights are reserved", "tous droits ~6 reserves", "tous les droits ~6 reserves", "droits reserves",
    "droits ~6 reserves", "alle rechten voorbehouden", "alle rechte vorbehalten", "alle rechte ~4 vorbehalten", "todos los derechos ~4 reservados",
    "reservados todos los derechos", "derechos reservados", "all material protected", "usages reserves", "tutti i diritti riservati"});
constexpr auto exceptions = std::to_array<std::string_view>({"a l exception", "sauf", "hormis", "except", "excepting", "with the exception", "mit ausnahme", "ausser", "behalve",
                                                             "met uitzondering", "salvo", "excepto", "con excepcion"});

constexpr auto prohibitions = std::to_array<std::string_view>({
    "prohibited", "prohibits", "forbidden", "forbids", "disallow", "disallowed", "banned", "interdit", "interdite", "interdits", "interdites", "interdisons", "defendu",
    "defendue", "proscrit*", "exclu", "exclue", "exclus", "exclues", "verboten", "untersagt", "unzulassig", "verboden", "prohibid*", "prohibe"});
// The same words as news: somebody has forbidden something.
constexpr auto told_of = std::to_array<std::string_view>({"a interdit", "ont interdit", "avait interdit", "avaient interdit", "aurait interdit", "a exclu", "ont exclu", "avait exclu", "a defendu",
                                                          "has prohibited", "have prohibited", "has banned", "had banned", "has forbidden", "hat ~4 untersagt", "hat ~4 verboten",
                                                          "heeft ~4 verboden", "ha prohibido", "han prohibido"});
constexpr auto negations = std::to_array<std::string_view>({"no", "not", "cannot", "never", "none", "nicht", "kein", "keine", "keinen", "niet", "geen", "niets", "ne", "n", "aucun", "aucune",
                                                            "nul", "nulle", "ningun", "ninguna", "nadie"});
constexpr auto permissions_wanted = std::to_array<std::string_view>({
    "sans ~4 accord", "sans ~4 autorisation", "sans ~3 permission", "sans ~3 consentement", "without ~4 permission", "without ~4 consent", "without ~4 authoris*",
    "without ~4 authoriz*", "without ~4 agreement", "without ~3 licen*", "zonder ~4 toestemming", "ohne ~4 zustimmung", "ohne ~4 genehmigung", "ohne ~4 erlaubnis",
    "ohne ~4 einwilligung", "sin ~4 autorizacion", "sin ~4 permiso", "sin ~4 consentimiento", "nur mit ~4 genehmigung", "nur mit ~4 zustimmung", "nur mit ~4 erlaubnis",
    "alleen met ~4 toestemming", "only with ~4 permission", "only with ~4 consent", "uniquement avec ~4 accord", "uniquement avec ~4 autorisation", "solo con ~4 autorizacion",
    "soumis* ~4 autorisation", "soumis* ~4 accord", "subordonne* ~5 accord", "subordonne* ~5 autorisation", "necessit* ~4 autorisation", "necessit* ~4 accord",
    "needs ~4 permission", "need ~4 permission", "requires ~4 permission", "require ~4 permission", "requires ~4 consent", "requires ~2 licen*", "require ~2 licen*",
    "subject to ~4 permission", "subject to ~4 consent", "permission ~1 required", "bedarf ~4 zustimmung", "bedurf* ~4 zustimmung", "bedarf ~4 genehmigung",
    "bedurf* ~4 genehmigung", "genehmigungspflichtig", "vereist ~3 toestemming", "requiere* ~3 autorizacion", "prior permission"});
// "Aucune autorisation n'est requise", "no permission is needed": a ban's words that give leave.
constexpr auto nothing_wanted = std::to_array<std::string_view>({"aucune autorisation", "aucun accord", "no permission ~1 needed", "no permission ~1 required", "no permission ~1 necessary",
                                                                "keine genehmigung", "keiner genehmigung", "geen toestemming ~1 nodig", "ninguna autorizacion", "sans restriction",
                                                                "without restriction", "aucun* ~4 n est soumis*", "n est soumis a aucun", "n est soumise a aucun"});
constexpr auto leaves = std::to_array<std::string_view>({
    "may", "can", "free", "freely", "permitted", "allowed", "authorised", "authorized", "permission is ~1 granted", "is granted", "granted", "welcome", "libre", "libres",
    "librement", "autorise", "autorisee", "autorises", "autorisees", "permis", "permise", "permises", "peut", "peuvent", "gestattet", "erlaubt", "zulassig", "frei", "honorarfrei",
    "kostenfrei", "darf", "durfen", "kann", "konnen", "toegestaan", "mag", "mogen", "vrij", "se permite", "se autoriza", "se puede", "se pueden", "puede", "pueden", "permitid*",
    "autorizad*", "libremente"});
// "Le jury se réserve …", "s'oppose à": with mining that is the opt-out of the law.
constexpr auto opt_outs = std::to_array<std::string_view>({"s oppose", "opposes", "opts out", "opt out", "reserves", "reserve", "reserved", "se reserve", "behalt sich", "vorbehalten",
                                                           "behoudt zich", "voorbehouden", "se reserva", "se opone", "widerspricht"});
constexpr auto about_itself = std::to_array<std::string_view>({
    "this text", "this material", "this story", "this report", "this article", "this content", "this page", "this dispatch", "this statement", "this briefing", "no part of", "no portion of",
    "ce texte", "cet article", "cette depeche", "ce contenu", "cette page", "ces informations", "ce communique", "cette rubrique", "aucune partie de", "dieser text", "dieses textes", "dieser beitrag", "diese meldung",
    "dit bericht", "dit artikel", "deze tekst", "dit persbericht", "niets uit", "este texto", "este contenido", "este comunicado", "este articulo", "our content", "nos contenus"});
constexpr auto reported = std::to_array<std::string_view>({"said", "says", "told", "agreed", "announced", "warned", "a t il", "a t elle", "ont ils", "a dit", "a declare", "a annonce", "a rappele", "a indique", "zei",
                                                           "zeiden", "sagte", "sagten", "erklarte", "teilte", "dijo", "dijeron", "anuncio", "senalo"});

bool has(std::span<const Word> words, std::span<const std::string_view> patterns) { return find_any(words, patterns).has_value(); }

// --- cutting --------------------------------------------------------------------------------------------------------
// "bis 3. März": the point of a German ordinal ends no sentence.
bool goes_on(std::string_view sentence, std::string_view next) {
  const auto words = words_of(next.substr(0, 40));
  const auto size = sentence.size();
  return size > 1 && sentence[size - 1] == '.' && is_digit(sentence[size - 2]) && !words.empty() && is_month(words.front());
}

std::vector<std::string_view> sentences_of(std::string_view prose) {
  std::vector<ByteSpan> joined;
  for (const ByteSpan span : rough_sentences(prose, {0, static_cast<std::uint32_t>(prose.size())})) {
    if (!joined.empty() && goes_on(slice(prose, joined.back()), slice(prose, span))) {
      joined.back().end = span.end;
    } else {
      joined.push_back(span);
    }
  }
  std::vector<std::string_view> out;
  for (const ByteSpan span : joined) out.push_back(slice(prose, span));
  return out;
}

bool parts_clauses(std::string_view between) {
  if (between.find_first_of(";|\n/") != std::string_view::npos || between.find("•") != std::string_view::npos) return true;
  for (std::size_t at = 0; at < between.size(); at = after(between, at)) {
    if (is_dash(peek(between, at)) && at > 0) return true;  // " - ", " – "; a hyphen follows its word at once
  }
  return false;
}

bool turns(const Word& word) {
  static constexpr auto but = std::to_array<std::string_view>({"but", "mais", "aber", "maar", "pero", "jedoch", "however"});
  return std::find(but.begin(), but.end(), word.folded) != but.end();
}

/// Clauses of a sentence, as stretches of its words.
std::vector<Clause> clauses_of(std::string_view sentence, Clause words) {
  std::vector<Clause> out;
  std::size_t begin = 0;
  for (std::size_t at = 1; at <= words.size(); ++at) {
    const bool ends = at == words.size() || turns(words[at]) ||
                      parts_clauses(sentence.substr(words[at - 1].place.end, words[at].place.begin - words[at - 1].place.end));
    if (!ends) continue;
    out.push_back(words.subspan(begin, at - begin));
    begin = at;
  }
  return out;
}

// --- one clause -----------------------------------------------------------------------------------------------------
Mood mood_of(std::span<const Word> clause, bool named_uses) {
  if (has(clause, told_of)) return Mood::none;
  if (has(clause, nothing_wanted)) return Mood::leave;
  const bool negated = has(clause, negations);
  if (has(clause, prohibitions)) return negated ? Mood::leave : Mood::ban;
  const bool leave = has(clause, leaves);
  const bool wanted = has(clause, permissions_wanted);
  if (leave) return negated ? Mood::ban : Mood::leave;
  if (wanted) return negated && !named_uses ? Mood::leave : Mood::ban;
  return negated ? Mood::ban : Mood::none;
}

std::vector<Use> uses_in(std::span<const Word> clause) {
  std::vector<Use> out;
  for (const auto& word : use_words) {
    if (find(clause, word.pattern)) out.push_back(word.use);
  }
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

// "web use", "niet voor publicatie in België": where a limit has taken the ban, publication is but another word for use.
void forget_publication(std::vector<Use>& uses) {
  if (uses == std::vector{Use::redistribute}) uses.clear();
}

/// Reads one clause; what it leaves untaken is of no interest to anybody.
class ClauseReader {
 public:
  explicit ClauseReader(Clause clause) : clause_(clause) {}

  Ground read() {
    reserve();
    if (says_noncommercial(clause_)) noncommercial();
    // Before the uses: "cite" in "si se cite la fuente" is no quotation.
    if (asks_for_credit(clause_)) ground_.limits.push_back({.kind = Limit::Kind::credit});
    const auto mood = mood_of(clause_, !uses_in(clause_).empty());
    const bool mines = read_mining(mood);
    auto bounds = read_bounds(clause_, mood);
    auto uses = uses_in(clause_);
    if (bounds.bounded) forget_publication(uses);
    if (uses.empty() && !mines && !bounds.bounded && mood != Mood::none && has(clause_, any_use)) uses = {all_uses.begin(), all_uses.end()};
    // Free use, of what kind nobody says, is no leave for everything; a ban on use is.
    const bool any = uses.size() == all_uses.size();
    if (mood == Mood::ban) add(ground_.forbids, uses);
    if (mood == Mood::leave && !any) add(ground_.permits, uses);
    ground_.limits.insert(ground_.limits.end(), bounds.limits.begin(), bounds.limits.end());
    return std::move(ground_);
  }
  [[nodiscard]] bool reserved() const { return reserved_; }

 private:
  static void add(std::vector<Use>& to, const std::vector<Use>& uses) { to.insert(to.end(), uses.begin(), uses.end()); }

  void reserve() {
    const auto words = find_any(clause_, reservations);
    if (!words) return;
    reserved_ = true;
    take(clause_, *words);
    add(ground_.forbids, {Use::reproduce, Use::redistribute, Use::translate, Use::derive, Use::mine, Use::commercial});
    if (const auto but = find_any(clause_, exceptions, words->end)) {
      for (const Use use : uses_in(clause_.subspan(but->end))) {
        std::erase(ground_.forbids, use);
        ground_.permits.push_back(use);
      }
      take(clause_, {but->begin, but->end});
    }
  }

  void noncommercial() {
    ground_.forbids.push_back(Use::commercial);
    ground_.limits.push_back({.kind = Limit::Kind::noncommercial});
  }

  bool read_mining(Mood mood) {
    if (!has(clause_, mining)) return false;
    if (mood == Mood::ban || (mood == Mood::none && has(clause_, opt_outs)))
      ground_.forbids.push_back(Use::mine);
    else if (mood == Mood::leave)
      ground_.permits.push_back(Use::mine);
    while (const auto words = find_any(clause_, mining)) take(clause_, *words);
    while (const auto words = find_any(clause_, mining_company)) take(clause_, *words);
    return true;
  }

  Clause clause_;
  Ground ground_;
  bool reserved_ = false;
};

bool says_something(const Ground& ground) { return !ground.forbids.empty() || !ground.permits.empty() || !ground.limits.empty(); }

void tidy(std::vector<Use>& uses) {
  std::sort(uses.begin(), uses.end());
  uses.erase(std::unique(uses.begin(), uses.end()), uses.end());
}

// --- news or notice -------------------------------------------------------------------------------------------------
/// Whether words in the first few places, counted from the clause's start or its last colon, are a notice's own.
bool opens_like_a_notice(std::string_view sentence, std::span<const Word> clause) {
  constexpr std::size_t reach = 5;
  std::size_t start = 0;
  for (std::size_t at = 1; at < clause.size(); ++at) {
    const auto between = sentence.substr(clause[at - 1].place.end, clause[at].place.begin - clause[at - 1].place.end);
    if (between.find(':') != std::string_view::npos) start = at;
  }
  const auto opens = [&](std::span<const Word> head) {
    return !uses_in(head).empty() || has(head, any_use) || has(head, mining) || has(head, prohibitions) || has(head, negations) || has(head, leaves) || has(head, opt_outs) ||
           has(head, about_itself);
  };
  const auto head = clause.first(std::min(clause.size(), reach - 1));
  return opens(head) || opens(clause.subspan(start, std::min(clause.size() - start, reach - 1)));
}

bool is_about_rights(std::string_view sentence, std::span<const Word> clause) {
  if (has(clause, reported) || has(clause, told_of)) return false;
  if (has(clause, about_itself)) return true;
  // "Germany only", "Nur für Deutschland", "CREDIT: …": too short to be anything else.
  constexpr std::size_t few = 6;
  return clause.size() <= few || opens_like_a_notice(sentence, clause);
}

}  // namespace

Said read_prose(std::string_view prose, bool is_notice) {
  prose = prose.substr(0, longest_notice);
  Said said;
  for (const auto sentence : sentences_of(prose)) {
    auto words = words_of(sentence);
    const auto anchored = is_notice || has_copyright_mark(sentence);
    bool about_rights = anchored;
    bool reserved = false;
    auto licence = read_licence(words);
    if (licence) {
      about_rights = true;
      licence->words = sentence;
      said.grounds.push_back(std::move(*licence));
    }
    for (const Clause clause : clauses_of(sentence, words)) {
      if (!anchored && !has(clause, reservations) && !is_about_rights(sentence, clause)) continue;
      ClauseReader reader(clause);
      auto ground = reader.read();
      reserved = reserved || reader.reserved();
      if (!says_something(ground)) continue;
      about_rights = true;
      tidy(ground.forbids);
      tidy(ground.permits);
      ground.words = sentence.substr(clause.front().place.begin, clause.back().place.end - clause.front().place.begin);
      said.grounds.push_back(std::move(ground));
    }
    said.all_reserved = said.all_reserved || reserved;
    if (!about_rights) continue;
    if (said.holder.empty()) said.holder = read_holder(sentence);
    if (said.year.empty() && (reserved || has_copyright_mark(sentence))) said.year = read_year(sentence);
  }
  return said;
}

}  // namespace chancery::wire
