# One target a stage: chancery_stage(text USES base inference dispatch LIBRARIES …)
#
# A stage links only what it may use, so an include of another stage's header that is not on its list does not compile
# (doors are on the include path through the target that owns them; insides are included from src/).
# *_test.cc beside the code become <stage>_test, found by CTest case by case.

add_library(chancery_flags INTERFACE)
target_compile_options(chancery_flags INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wold-style-cast -Wnon-virtual-dtor)
if(CHANCERY_WERROR)
  target_compile_options(chancery_flags INTERFACE -Werror)
endif()
if(CHANCERY_SANITIZE)
  target_compile_options(chancery_flags INTERFACE -fsanitize=${CHANCERY_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
  target_link_options(chancery_flags INTERFACE -fsanitize=${CHANCERY_SANITIZE})
endif()

# Without marks in our own code libFuzzer sees no further than the target, and does not learn from what an input reached.
if(CHANCERY_FUZZ)
  target_compile_options(chancery_flags INTERFACE -fsanitize=fuzzer-no-link)
  target_link_options(chancery_flags INTERFACE -fsanitize=fuzzer-no-link)
endif()

function(chancery_stage name)
  cmake_parse_arguments(stage "" "" "USES;LIBRARIES" ${ARGN})
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/src/${name}/*.cc)
  set(tests ${sources})
  list(FILTER sources EXCLUDE REGEX "_test\\.cc$")
  list(FILTER tests INCLUDE REGEX "_test\\.cc$")

  if(NOT sources)  # a stage of headers only
    set(sources ${PROJECT_SOURCE_DIR}/cmake/empty.cc)
  endif()
  add_library(chancery_${name} STATIC ${sources})
  target_include_directories(chancery_${name} PUBLIC ${PROJECT_SOURCE_DIR}/include PRIVATE ${PROJECT_SOURCE_DIR}/src)
  target_link_libraries(chancery_${name} PRIVATE chancery_flags ${stage_LIBRARIES})
  foreach(used IN LISTS stage_USES)
    target_link_libraries(chancery_${name} PUBLIC chancery_${used})
  endforeach()
  if(EXISTS ${PROJECT_SOURCE_DIR}/include/chancery/${name}.h)
    target_sources(chancery_${name} PUBLIC FILE_SET HEADERS BASE_DIRS ${PROJECT_SOURCE_DIR}/include
      FILES ${PROJECT_SOURCE_DIR}/include/chancery/${name}.h)
  endif()

  if(CHANCERY_TESTS AND tests)
    add_executable(${name}_test ${tests})
    target_include_directories(${name}_test PRIVATE ${PROJECT_SOURCE_DIR}/src)
    target_link_libraries(${name}_test PRIVATE chancery_flags chancery_${name} ${stage_LIBRARIES} GTest::gtest GTest::gmock GTest::gtest_main)
    target_compile_definitions(${name}_test PRIVATE CHANCERY_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
    set_property(GLOBAL APPEND PROPERTY chancery_stage_tests ${name}_test)
  endif()
endfunction()
