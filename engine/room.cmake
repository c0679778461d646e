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
  target_compile_options(tars_flags INTERFACE -Wno-restrict)  # misreads operator+ of strings (GCC bug 105651)
endif()
if(TARS_SANITIZE)
  target_compile_options(tars_flags INTERFACE -fsanitize=${TARS_SANITIZE} -fno-omit-frame-pointer
                         -fno-sanitize-recover=all)
  target_link_options(tars_flags INTERFACE -fsanitize=${TARS_SANITIZE})
endif()

# tars_room(NAME SOURCES ... DEPENDS rooms... LIBRARIES libs...)  ->  target tars::NAME
#   DEPENDS are visible to users of the room; LIBRARIES are its private business.
function(tars_room name)
  cmake_parse_arguments(ROOM "" "" "SOURCES;DEPENDS;LIBRARIES" ${ARGN})
  add_library(tars_${name} STATIC ${ROOM_SOURCES})
  add_library(tars::${name} ALIAS tars_${name})
  target_link_libraries(tars_${name} PUBLIC tars_flags PRIVATE ${ROOM_LIBRARIES})
  foreach(room IN LISTS ROOM_DEPENDS)
    target_link_libraries(tars_${name} PUBLIC tars::${room})
  endforeach()
endfunction()
