// A German text about three invented topics, made from templates with a seed: enough for a word model of a few dozen
// stems whose neighbours a reader can foretell.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <random>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

namespace tafelrunde::test {

using Topic = std::array<std::string_view, 12>;
inline constexpr std::array<Topic, 3> kTopics{
    {{"Lenker", "Sattel", "Pedal", "Klingel", "Speiche", "Bremse", "Radweg", "Reifen", "Kette", "Gepäck", "Helm",
      "Rahmen"},
     {"Suppe", "Löffel", "Pfanne", "Zwiebel", "Herd", "Teller", "Salz", "Rezept", "Butter", "Küche", "Gabel", "Mehl"},
     {"Garten", "Spaten", "Tomate", "Hecke", "Zaun", "Kompost", "Beet", "Rasen", "Blume", "Unkraut", "Schaufel",
      "Apfel"}}};

// Sentences, one a line; each speaks of one topic.
inline std::string small_corpus(std::size_t sentences, std::uint32_t seed) {
  std::mt19937 dice(seed);
  std::string text;
  for (std::size_t n = 0; n < sentences; ++n) {
    const Topic& topic = kTopics[dice() % kTopics.size()];
    const auto word = [&] { return std::string(topic[dice() % topic.size()]); };
    switch (dice() % 3) {
      case 0:
        text += "Wer " + word() + " und " + word() + " hat, der braucht auch " + word() + ".\n";
        break;
      case 1:
        text += "Zu " + word() + " gehören " + word() + " mit " + word() + " oder " + word() + ".\n";
        break;
      default:
        text += "Ohne " + word() + " ist " + word() + " nicht viel wert, sagt " + word() + ".\n";
    }
  }
  return text;
}

// The same words in an order that says nothing.
inline std::string shuffled(const std::string& text, std::uint32_t seed) {
  std::istringstream stream(text);
  std::vector<std::string> words;
  for (std::string word; stream >> word;) words.push_back(word);
  std::mt19937 dice(seed);
  for (std::size_t i = words.size(); i > 1; --i) std::swap(words[i - 1], words[dice() % i]);
  std::string mixed;
  for (std::size_t n = 0; n < words.size(); ++n) mixed += words[n] + (n % 10 == 9 ? "\n" : " ");
  return mixed;
}

}  // namespace tafelrunde::test
