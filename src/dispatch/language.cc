#include "dispatch/language.h"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>

#include "base/utf8.h"
#include "dispatch/scan.h"

namespace chancery::wire {
namespace {

enum Tongue : std::size_t { french, english, spanish, italian, german, dutch, portuguese, tongues };

constexpr std::array<std::string_view, tongues> small_words = {
    "le la les des du de et un une que qui dans pour sur est par pas plus au aux ce cette son sa ses avec ont été d l "
    "qu n s ne se il elle "
    "leur leurs a en mais ou où dont sont était à entre après",
    "the of and to in that is was for on with by at from has have had would its it his her their but not be been which "
    "said as an a will were "
    "are after this who",
    "el la los las de del y que en por para con una un se no su al lo como es fue más ha sus pero entre también sobre",
    "il lo la gli le di del della dei che e in per con una un non si è al alla da dal nel sono ha più anche come",
    "der die das und den dem des ein eine zu von mit auf für ist im nicht sich auch als an wird hat nach bei aus",
    "de het een en van in op te dat is voor met zijn niet aan door ook er naar bij om werd heeft",
    "o a os as de do da dos das e que em um uma para com não se por no na ao mais como foi seu sua",
};

using Votes = std::unordered_map<std::string, std::array<bool, tongues>>;

Votes make_votes() {
  Votes votes;
  for (std::size_t tongue = 0; tongue < tongues; ++tongue) {
    std::string_view words = small_words[tongue];
    while (!words.empty()) {
      const auto end = std::min(words.find(' '), words.size());
      votes[std::string(words.substr(0, end))][tongue] = true;
      words.remove_prefix(std::min(end + 1, words.size()));
    }
  }
  return votes;
}

}  // namespace

Language language_of(std::string_view text, const std::vector<ByteSpan>& parts) {
  static const Votes votes = make_votes();
  std::array<std::size_t, tongues> counted{};
  std::size_t words = 0;
  for (const ByteSpan part : parts) {
    for (auto at = part.begin; at < part.end && words < 5000;) {
      const auto end = word_end(text, at, part.end);
      if (end == at) {
        at = after(text, at);
        continue;
      }
      ++words;
      if (const auto vote = votes.find(utf8::lower(text.substr(at, end - at))); vote != votes.end()) {
        for (std::size_t tongue = 0; tongue < tongues; ++tongue) counted[tongue] += vote->second[tongue] ? 1U : 0U;
      }
      at = end;
    }
  }
  const auto best = static_cast<std::size_t>(std::max_element(counted.begin(), counted.end()) - counted.begin());
  auto rivals = counted;
  std::sort(rivals.begin(), rivals.end());
  const bool clear = rivals[tongues - 1] > rivals[tongues - 2];
  const bool enough = counted[best] >= 4 && counted[best] * 8 >= words;
  if (!clear || !enough) return Language::unknown;
  return best == french ? Language::french : best == english ? Language::english : Language::unknown;
}

}  // namespace chancery::wire
