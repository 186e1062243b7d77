# What others wrote, and where it comes from: Debian packages, and OpenVINO from its PyPI wheel (docs/decisions/).
# `make deps` puts all of it in place; tools/install_deps.sh has the list with versions.

find_package(PkgConfig REQUIRED)
find_package(ICU REQUIRED COMPONENTS uc i18n)
find_package(OpenSSL REQUIRED COMPONENTS Crypto)
find_package(SQLite3 REQUIRED)
find_package(pugixml REQUIRED)
find_package(LibArchive REQUIRED)
find_package(ZLIB REQUIRED)
find_package(fmt REQUIRED)
find_package(nlohmann_json REQUIRED)
find_package(CLI11 REQUIRED)
pkg_check_modules(gumbo REQUIRED IMPORTED_TARGET gumbo)
pkg_check_modules(uchardet REQUIRED IMPORTED_TARGET uchardet)
pkg_check_modules(sentencepiece REQUIRED IMPORTED_TARGET sentencepiece)

set(CHANCERY_DEPS ${PROJECT_SOURCE_DIR}/build/deps CACHE PATH "Where tools/install_deps.sh unpacked the OpenVINO wheel")
list(APPEND CMAKE_PREFIX_PATH ${CHANCERY_DEPS}/openvino/cmake)
find_package(OpenVINO REQUIRED COMPONENTS Runtime)

if(CHANCERY_TESTS)
  find_package(GTest REQUIRED)
endif()
if(CHANCERY_BENCH)
  find_package(benchmark REQUIRED)
endif()
