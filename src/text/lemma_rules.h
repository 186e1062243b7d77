// Lemma rules: how the model writes a lemma. A rule gives the casing, then edits at the front and at the end of the
// form.
//
//   "dL||-+e+r"  lower case, at the end delete one letter and add "er"             "Proposa" -> "proposer"
//   "aêtre"      the lemma is "être", whatever the form
//
//   =  keep a letter   -  delete a letter   +c  insert c      casing: L lower, T title, A all capitals, = as it is
//
// Made by training/treebank.py (after UDPipe 2); lemma_rules_test.cc has the cases that both must pass.
#pragma once

#include <string>
#include <string_view>

namespace chancery::text {

/// The lemma of `form`; the form itself where the rule does not fit. Never fails.
[[nodiscard]] std::string apply_lemma_rule(std::string_view rule, std::string_view form);

}  // namespace chancery::text
