// The model reads a dispatch, window after window:
//
//   ids ─ encoder ─▶ tags, lemma rules, arcs ─▶ syntax of the sentences
//                └─▶ words ┐
//        cue lists (lemmas)┴─ tagger ─▶ cues ─ attributes ─▶ act, status, source, spans of each cue
//
// Three networks of one model file. The cue lists enter after the encoder because they are matched on the lemmas which
// it has just found. Why windows and not batches of sentences: docs/decisions/0006.
#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <utility>

#include "chancery/act_kind.h"
#include "chancery/text.h"
#include "inference/model_file.h"
#include "inference/network.h"
#include "text/cue_lexicon.h"
#include "text/labels.h"
#include "text/lemma_rules.h"
#include "text/scores.h"
#include "text/self_check.h"
#include "text/subwords.h"
#include "text/tree.h"
#include "text/windows.h"

namespace chancery {
namespace {

using inference::FloatTensor;
using inference::IntTensor;
using text::CueMatches;
using text::Labels;
using text::Window;

constexpr std::size_t none_act = act_kind_count;  // the act head's "no act"
/// Words that a span has at most, by role: what 99.7 % of the gold spans keep to. training/model.py has the same.
constexpr std::array<std::size_t, role_count> reach = {22, 18, 90, 30, 28, 9, 12, 18};

IntTensor row(std::vector<std::int64_t> values) {
  const auto size = values.size();
  return {{1, size}, std::move(values)};
}

/// What the encoder said of a window's words.
struct Words {
  std::vector<float> states;  ///< [words][2 × hidden], for the act heads
  std::size_t width = 0;
  std::vector<std::int32_t> upos, feats, lemmas;
  std::vector<std::int64_t> relations;
  std::vector<int> heads;  ///< by word of the window: 0 the root, else a window word + 1; within its piece
};

/// The syntax of one piece: a tree over its words, then a relation for each arc.
void read_tree(std::span<const float> arcs, std::span<const float> table, std::span<const float> halves, std::size_t begin,
               std::size_t end, std::size_t words, const Labels& labels, Words& out) {
  const auto n = end - begin;
  std::vector<float> scores(n * (n + 1));
  for (std::size_t w = 0; w < n; ++w) {
    const auto* from = arcs.data() + (begin + w) * (words + 1);
    scores[w * (n + 1)] = from[0];
    std::copy(from + begin + 1, from + end + 1, scores.begin() + static_cast<std::ptrdiff_t>(w * (n + 1) + 1));
  }
  const auto heads = text::best_tree(scores, n);
  const auto half = halves.size() / (words + 1);
  const auto kinds = labels.relations.size();
  for (std::size_t w = 0; w < n; ++w) {
    const auto head = heads[w] == 0 ? 0 : static_cast<std::size_t>(heads[w]) + begin;
    out.heads[begin + w] = static_cast<int>(head);
    float best = -1e30F;
    for (std::size_t r = 0; r < kinds; ++r) {
      // "root" belongs to the one word that hangs on the root, and to no other.
      if ((labels.relations[r] == "root") != (head == 0)) continue;
      const auto* weights = table.data() + ((begin + w) * kinds + r) * half;
      float score = 0;
      for (std::size_t i = 0; i < half; ++i) score += weights[i] * halves[head * half + i];
      if (score > best) {
        best = score;
        out.relations[begin + w] = static_cast<std::int64_t>(r);
      }
    }
  }
}

/// A cue before its confidence is known.
struct ScoredCue {
  CueScore score;
  float sum = 0;       ///< of the calibration's log odds
  float strength = 0;  ///< probability of being a cue and not "none"
};

float log_odds(float p) {
  const float bounded = std::clamp(p, 1e-5F, 1 - 1e-5F);
  return std::log(bounded / (1 - bounded));
}

class ModelReader final : public Reader {
 public:
  ModelReader(std::unique_ptr<inference::ModelFile> file, Labels labels, text::SubWords subwords, text::CueLexicon lexicon)
      : file_(std::move(file)), labels_(std::move(labels)), subwords_(std::move(subwords)), lexicon_(std::move(lexicon)) {}

  Result<Done> compile(const ReaderOptions& options);
  Result<Done> self_test() const;

  [[nodiscard]] Analysis analyse(const Dispatch& dispatch) const override;
  [[nodiscard]] std::string_view model_name() const override { return labels_.model; }

 private:
  Result<Words> encode(const Window& window) const;
  void write_syntax(const Window& window, const Words& words, const std::vector<Token*>& tokens) const;
  Result<std::vector<CueScore>> read_cues(const Window& window, const Words& words, const std::vector<Token*>& tokens,
                                          const std::vector<CueMatches>& matches, const std::vector<std::uint32_t>& sentence_of,
                                          const Analysis& analysis, Language language) const;
  static ScoredCue score_cue(const inference::Run& run, std::size_t cue, const text::CueSpan& span, const Window& window,
                             const text::Calibration& calibration);

  std::unique_ptr<inference::ModelFile> file_;  // the networks look into its bytes
  Labels labels_;
  text::SubWords subwords_;
  text::CueLexicon lexicon_;
  std::unique_ptr<inference::Network> encoder_, tagger_, attributes_;
};

Result<Done> ModelReader::compile(const ReaderOptions& options) {
  struct Part {
    const char* name;
    std::unique_ptr<inference::Network>& network;
  };
  for (const auto& [name, network] : {Part{"encoder", encoder_}, Part{"tagger", tagger_}, Part{"attributes", attributes_}}) {
    const auto description = file_->section(std::string(name) + ".xml");
    if (!description) return description.error();
    const auto weights = file_->section(std::string(name) + ".bin");
    if (!weights) return weights.error();
    auto opened = inference::open_network(*description, *weights, name, {.threads = options.threads});
    if (!opened) return opened.error();
    network = *std::move(opened);
  }
  return Done{};
}

Result<Words> ModelReader::encode(const Window& window) const {
  const auto n = window.words.size();
  const auto ids = row(window.ids);
  const auto first = row(window.first);
  const auto last = row(window.last);
  const auto run = encoder_->start();
  run->set("ids", ids);
  run->set("first", first);
  run->set("last", last);
  if (auto gone = run->go(); !gone) return gone.error();

  Words out;
  const auto copy = [&](const char* name) {
    const auto values = run->ints(name);
    return std::vector<std::int32_t>(values.begin(), values.end());
  };
  out.upos = copy("upos");
  out.feats = copy("feats");
  out.lemmas = copy("lemma");
  const auto states = run->floats("words");
  out.states.assign(states.begin(), states.end());
  out.width = states.size() / std::max<std::size_t>(n, 1);
  out.relations.assign(n, 0);
  out.heads.assign(n, 0);
  const auto arcs = run->floats("arc");
  const auto table = run->floats("table");
  const auto halves = run->floats("rel_head");
  for (std::size_t begin = 0; begin < n;) {
    auto end = begin;
    while (end < n && window.pieces[end] == window.pieces[begin]) ++end;
    read_tree(arcs, table, halves, begin, end, n, labels_, out);
    begin = end;
  }
  return out;
}

void ModelReader::write_syntax(const Window& window, const Words& words, const std::vector<Token*>& tokens) const {
  for (std::size_t w = 0; w < window.words.size(); ++w) {
    if (!window.core[w]) continue;
    auto& token = *tokens[window.words[w]];
    const auto name = [](const std::vector<std::string>& names, std::int64_t at) {
      return names[std::min(static_cast<std::size_t>(std::max<std::int64_t>(at, 0)), names.size() - 1)];
    };
    token.upos = name(labels_.upos, words.upos[w]);
    token.feats = name(labels_.feats, words.feats[w]);
    token.lemma = text::apply_lemma_rule(name(labels_.lemmas, words.lemmas[w]), token.form);
    if (token.lemma.empty()) token.lemma = token.form;
    token.deprel = name(labels_.relations, words.relations[w]);
    // Heads count from 1 in the sentence; window words of a sentence stand together, so the distance is the same.
    token.head = words.heads[w] == 0 ? 0 : words.heads[w] - static_cast<int>(w) - 1;  // relative, until the sentence is known
  }
}

ScoredCue ModelReader::score_cue(const inference::Run& run, std::size_t cue, const text::CueSpan& span, const Window& window,
                                 const text::Calibration& calibration) {
  const auto part = [&](const char* name, std::size_t width) { return run.floats(name).subspan(cue * width, width); };
  CueScore out;
  out.words = {window.words[span.first], window.words[span.last]};
  out.probability = span.probability;

  auto acts = text::softmax(part("act", act_kind_count + 1));
  const float none = acts[none_act];
  acts.pop_back();
  for (auto& p : acts) p /= std::max(1 - none, 1e-6F);
  out.acts = std::move(acts);
  const auto statuses = text::softmax(part("status", out.statuses.size()));
  std::copy(statuses.begin(), statuses.end(), out.statuses.begin());
  const auto sources = text::softmax(part("source", out.sources.size()));
  std::copy(sources.begin(), sources.end(), out.sources.begin());

  const auto places = window.words.size() + 1;
  const auto roles = part("roles", role_count * 2 * places);
  for (std::size_t r = 0; r < role_count; ++r) {
    out.roles[r] = text::best_span(roles.subspan(2 * r * places, places), roles.subspan((2 * r + 1) * places, places), reach[r], window.words);
  }
  const auto whom = part("whom", whom_count * places);
  for (std::size_t k = 0; k < whom_count; ++k) {
    const auto logits = whom.subspan(k * places, places);
    out.whom[k] = {logits[0], window.words.front(), {logits.begin() + 1, logits.end()}};
  }
  const float best = *std::max_element(out.acts.begin(), out.acts.end());
  const float sum = calibration.bias + calibration.cue * log_odds(span.probability) + calibration.not_none * log_odds(1 - none) +
                    calibration.act * log_odds(best);
  const float strength = span.probability * (1 - none);
  return {std::move(out), sum, strength};
}

/// The facts about a cue that its scores do not know; then its confidence.
void weigh(std::vector<ScoredCue>& cues, const std::vector<Token*>& tokens, const std::function<bool(std::uint32_t)>& in_headline,
           const text::Calibration& calibration) {
  for (auto& cue : cues) {
    const auto words = cue.score.words;
    bool verbal = false;
    for (auto w = words.first; w <= words.last; ++w) verbal = verbal || tokens[w]->upos == "VERB" || tokens[w]->upos == "AUX";
    const bool inside = std::any_of(cues.begin(), cues.end(), [&](const ScoredCue& other) {
      const auto& content = other.score.roles[static_cast<std::size_t>(Role::content)].words;
      return &other != &cue && other.strength >= 0.5F && content && content->first <= words.first && words.last <= content->last;
    });
    float sum = cue.sum;
    if (in_headline(words.first)) sum += calibration.headline;
    if (!verbal) sum += calibration.nominal;
    if (inside) sum += calibration.inside;
    cue.score.confidence = 1 / (1 + std::exp(-sum));
  }
}

/// An analyst's list has the last word: this act, or none.
bool obey(const text::CueEntry& entry, CueScore& cue) {
  const auto best = std::max_element(entry.weights.begin(), entry.weights.end()) - entry.weights.begin();
  if (static_cast<std::size_t>(best) == text::lexicon_width - 1) return false;
  std::fill(cue.acts.begin(), cue.acts.end(), 0.0F);
  cue.acts[static_cast<std::size_t>(best)] = 1;
  cue.confidence = 1;
  return true;
}

Result<std::vector<CueScore>> ModelReader::read_cues(const Window& window, const Words& words, const std::vector<Token*>& tokens,
                                                     const std::vector<CueMatches>& matches, const std::vector<std::uint32_t>& sentence_of,
                                                     const Analysis& analysis, Language language) const {
  const auto& reading = labels_.reading(language);
  const auto n = window.words.size();
  FloatTensor states{{1, n, words.width}, words.states};
  FloatTensor lexicon{{1, n, text::lexicon_width}, {}};
  IntTensor upos{{1, n}, {}};
  IntTensor relations{{1, n}, {}};
  IntTensor headline{{1, n}, {}};
  std::vector<const text::CueEntry*> entries;
  for (std::size_t w = 0; w < n; ++w) {
    const auto sentence = sentence_of[window.words[w]];
    const auto in_sentence = static_cast<std::size_t>(tokens[window.words[w]] - analysis.sentences[sentence].tokens.data());
    const auto& weights = matches[sentence].weights[in_sentence];
    lexicon.values.insert(lexicon.values.end(), weights.begin(), weights.end());
    entries.push_back(matches[sentence].strongest[in_sentence]);
    upos.values.push_back(words.upos[w] + 1);
    relations.values.push_back(words.relations[w] + 1);
    headline.values.push_back(analysis.sentences[sentence].headline ? 1 : 0);
  }
  const auto tagging = tagger_->start();
  tagging->set("words", states);
  tagging->set("lexicon", lexicon);
  tagging->set("upos", upos);
  tagging->set("relation", relations);
  tagging->set("headline", headline);
  if (auto gone = tagging->go(); !gone) return gone.error();

  auto cues = text::find_cues(tagging->floats("tags"), reading.open);
  // A forced word of the analyst's list is a cue whether the model saw it or not.
  for (std::size_t w = 0; w < n; ++w) {
    if (entries[w] == nullptr || !entries[w]->forced) continue;
    if (std::none_of(cues.begin(), cues.end(), [&](const auto& cue) { return cue.first <= w && w <= cue.last; })) cues.push_back({w, w, 0.5F});
  }
  std::erase_if(cues, [&](const auto& cue) { return !window.core[cue.first]; });
  std::sort(cues.begin(), cues.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  std::vector<CueScore> out;
  if (cues.empty()) return out;

  const auto state = tagging->floats("state");
  FloatTensor flat_state{{n, state.size() / n}, {state.begin(), state.end()}};
  FloatTensor flat_lexicon{{n, text::lexicon_width}, std::move(lexicon.values)};
  IntTensor first{{cues.size()}, {}};
  IntTensor last{{cues.size()}, {}};
  FloatTensor inside{{cues.size(), n}, std::vector<float>(cues.size() * n, 0.0F)};
  for (std::size_t c = 0; c < cues.size(); ++c) {
    first.values.push_back(static_cast<std::int64_t>(cues[c].first));
    last.values.push_back(static_cast<std::int64_t>(cues[c].last));
    std::fill_n(inside.values.begin() + static_cast<std::ptrdiff_t>(c * n + cues[c].first), cues[c].last - cues[c].first + 1, 1.0F);
  }
  const auto run = attributes_->start();
  run->set("state", flat_state);
  run->set("lexicon", flat_lexicon);
  run->set("first", first);
  run->set("last", last);
  run->set("inside", inside);
  if (auto gone = run->go(); !gone) return gone.error();

  std::vector<ScoredCue> scored;
  for (std::size_t c = 0; c < cues.size(); ++c) scored.push_back(score_cue(*run, c, cues[c], window, reading.calibration));
  weigh(scored, tokens, [&](std::uint32_t word) { return analysis.sentences[sentence_of[word]].headline; }, reading.calibration);
  for (std::size_t c = 0; c < cues.size(); ++c) {
    auto& cue = scored[c].score;
    const text::CueEntry* entry = nullptr;
    for (auto w = cues[c].first; w <= cues[c].last; ++w) {
      if (entries[w] != nullptr && (entry == nullptr || entries[w]->forced)) entry = entries[w];
    }
    if (entry != nullptr) cue.lexicon = entry->shown;
    if (entry != nullptr && entry->forced && !obey(*entry, cue)) continue;
    if (cue.confidence >= reading.keep) out.push_back(std::move(cue));
  }
  return out;
}

Analysis ModelReader::analyse(const Dispatch& dispatch) const {
  auto analysis = split(dispatch);
  analysis.model = labels_.model;
  std::vector<Token*> tokens;
  std::vector<std::uint32_t> sentence_of;
  for (std::size_t s = 0; s < analysis.sentences.size(); ++s) {
    for (auto& token : analysis.sentences[s].tokens) {
      tokens.push_back(&token);
      sentence_of.push_back(static_cast<std::uint32_t>(s));
    }
  }

  const auto windows = text::cut_windows(analysis.sentences, subwords_);
  std::vector<std::optional<Words>> read(windows.size());
  for (std::size_t i = 0; i < windows.size(); ++i) {
    auto words = encode(windows[i]);
    if (!words) continue;  // a network that refuses a window leaves its words without tags; the self-test makes this unheard of
    write_syntax(windows[i], *words, tokens);
    read[i] = *std::move(words);
  }

  std::vector<CueMatches> matches;
  for (auto& sentence : analysis.sentences) {
    bool rooted = false;
    for (std::size_t t = 0; t < sentence.tokens.size(); ++t) {
      auto& token = sentence.tokens[t];
      if (token.head != 0 || token.deprel != "root") {
        token.head += static_cast<int>(t) + 1;
      } else if (rooted) {  // a later piece of a sentence over the limit hangs on the first
        const auto root = std::find_if(sentence.tokens.begin(), sentence.tokens.end(), [](const Token& x) { return x.deprel == "root"; });
        token.head = static_cast<int>(root - sentence.tokens.begin()) + 1;
        token.deprel = "parataxis";
      } else {
        rooted = true;
      }
    }
    matches.push_back(lexicon_.match(dispatch.language, sentence.tokens));
  }
  for (std::size_t i = 0; i < windows.size(); ++i) {
    if (!read[i]) continue;
    auto cues = read_cues(windows[i], *read[i], tokens, matches, sentence_of, analysis, dispatch.language);
    if (cues) std::move(cues->begin(), cues->end(), std::back_inserter(analysis.cues));
  }
  return analysis;
}

Result<Done> ModelReader::self_test() const {
  const auto samples = file_->section("self_test");
  if (!samples) return samples.error();
  return text::run_self_test(*samples, [&](const Dispatch& dispatch) { return analyse(dispatch); });
}

}  // namespace

Result<std::unique_ptr<Reader>> open_reader(const ReaderOptions& options) {
  auto loaded = inference::ModelFile::load(options.model_path);
  if (!loaded) return loaded.error();
  auto file = std::make_unique<inference::ModelFile>(*std::move(loaded));

  const auto header = file->section("header");
  if (!header) return header.error();
  auto labels = text::read_labels(*header);
  if (!labels) return labels.error();
  const auto pieces = file->section("subwords");
  if (!pieces) return pieces.error();
  auto subwords = text::SubWords::open(*pieces);
  if (!subwords) return subwords.error();
  auto lexicon = text::CueLexicon::open(options.resources_path, options.extra_cues);
  if (!lexicon) return lexicon.error();

  auto reader = std::make_unique<ModelReader>(std::move(file), *std::move(labels), *std::move(subwords), *std::move(lexicon));
  if (auto compiled = reader->compile(options); !compiled) return compiled.error();
  if (auto tested = reader->self_test(); !tested) return tested.error();
  return std::unique_ptr<Reader>(std::move(reader));
}

}  // namespace chancery
