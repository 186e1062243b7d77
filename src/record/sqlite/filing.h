// Writing: one dispatch with its acts into the tables. The caller holds the transaction.
//
// Tested by tests/contract/record_contract_test.cc.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "chancery/record.h"
#include "record/sqlite/connection.h"

namespace chancery::sqlite {

/// What the record holds under these bytes already, if it does.
[[nodiscard]] Result<std::optional<Receipt>> find_filed(const Connection& connection, std::string_view sha256);

/// The new dispatch, its entries and the event of its filing.
/// Precondition: its bytes are not there yet, and every span of `acts` lies in its text.
[[nodiscard]] Result<Receipt> file_new(const Connection& connection, const Dispatch& dispatch,
                                       std::string_view file_name, std::string_view model,
                                       const std::vector<Act>& acts);

[[nodiscard]] Result<Done> log_export(const Connection& connection, std::string_view author, std::string_view manifest);

}  // namespace chancery::sqlite
