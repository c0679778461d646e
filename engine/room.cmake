# SPDX-License-Identifier: Apache-2.0
# How every target of the house is made: one warning set, one include root, one name per room.

get_filename_component(tars_top ${CMAKE_CURRENT_LIST_DIR} DIRECTORY)
add_library(tars_flags INTERFACE)
target_include_directories(tars_flags INTERFACE ${tars_top}/engine ${tars_top})
if(MSVC)
  target_compile_options(tars_flags INTERFACE /W4 /utf-8 $<$<BOOL:${TARS_WARNINGS_AS_ERRORS}>:/WX>)
else()
  target_compile_options(tars_flags INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor
                         $<$<BOOL:${TARS_WARNINGS_AS_ERRORS}>:-Werror>)
endif()
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
  # Misread operator+ and == of strings (GCC bugs 105651 and 105329).
  target_compile_options(tars_flags INTERFACE -Wno-restrict -Wno-array-bounds -Wno-stringop-overflow
                         -Wno-stringop-overread)
endif()
if(TARS_SANITIZE)
  target_compile_options(tars_flags INTERFACE -fsanitize=${TARS_SANITIZE} -fno-omit-frame-pointer
                         -fno-sanitize-recover=all)
  target_link_options(tars_flags INTERFACE -fsanitize=${TARS_SANITIZE})
endif()

# Half the time of a build is spent reading the same headers, so they are read once. The sanitizer presets do
# without, and so prove that every file includes what it uses.
set(TARS_COMMON_HEADERS
  <algorithm> <array> <charconv> <chrono> <condition_variable> <cmath> <cstdint> <cstring> <deque> <filesystem>
  <functional> <map> <memory> <mutex> <numeric> <optional> <random> <set> <span> <stop_token> <string> <string_view>
  <thread> <unordered_map> <variant> <vector> <nlohmann/json.hpp>)
# tars_precompile(TARGET PRIVATE headers...) makes a set of them, tars_precompile(TARGET REUSE_FROM OTHER) shares it.
function(tars_precompile target)
  if(TARS_PRECOMPILE)
    target_precompile_headers(${target} ${ARGN})
  endif()
endfunction()

# tars_room(NAME SOURCES ... DEPENDS rooms... LIBRARIES libs... HEADERS headers...)  ->  target tars::NAME
#   DEPENDS are visible to users of the room; LIBRARIES are its private business; HEADERS are precompiled, and
#   those of formats are what every room above it takes without any of its own.
function(tars_room name)
  cmake_parse_arguments(ROOM "" "" "SOURCES;DEPENDS;LIBRARIES;HEADERS" ${ARGN})
  add_library(tars_${name} STATIC ${ROOM_SOURCES})
  add_library(tars::${name} ALIAS tars_${name})
  target_link_libraries(tars_${name} PUBLIC tars_flags PRIVATE ${ROOM_LIBRARIES})
  foreach(room IN LISTS ROOM_DEPENDS)
    target_link_libraries(tars_${name} PUBLIC tars::${room})
  endforeach()
  if(ROOM_HEADERS)
    tars_precompile(tars_${name} PRIVATE ${ROOM_HEADERS})
  elseif(TARGET tars_formats)
    tars_precompile(tars_${name} REUSE_FROM tars_formats)
  endif()
endfunction()
