// Whose rights, and since when.
//
//   © 2022 Agence du Nord. …      … without written permission of Lakeside Institute.      … la fuente: Ayuda de los Ríos.
//     year holder                                                 holder                                 holder
#pragma once

#include <string>
#include <string_view>

namespace chancery::wire {

/// Whether a copyright sign stands in the sentence: ©, (c), the word Copyright.
[[nodiscard]] bool has_copyright_mark(std::string_view sentence);

/// The name that a sign or a phrase of permission or credit leads to; empty when there is none.
[[nodiscard]] std::string read_holder(std::string_view sentence);

/// The first number that could be a year of publication; empty when there is none.
[[nodiscard]] std::string read_year(std::string_view sentence);

}  // namespace chancery::wire
