# How every target of the house is compiled, and the two functions that make one.
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_AUTOMOC ON)
set(CMAKE_AUTORCC ON)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/bin)
set(CMAKE_LINK_DEPENDS_NO_SHARED ON)
if(NOT CMAKE_BUILD_TYPE)
  set(CMAKE_BUILD_TYPE Release)
endif()

option(PADRON_TESTS "Build the tests" ON)
option(PADRON_UNITY "Compile several sources of the large libraries as one: half the time of a whole build" OFF)
option(PADRON_FUZZ "Build the fuzzers (clang)" OFF)
option(PADRON_SANITIZE "Build with ASan and UBSan" OFF)

find_program(CCACHE ccache)
if(CCACHE)
  # precompiled headers need these to be cacheable
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env
      CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime CCACHE_NOHASHDIR=1 ${CCACHE})
endif()

# two hundred test programs: linking them takes a fifth of the time
find_program(MOLD mold)
if(MOLD AND NOT PADRON_FUZZ)
  add_link_options(-fuse-ld=mold)
endif()

add_library(padron_options INTERFACE)
target_compile_options(padron_options INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual -Wconversion -Wno-sign-conversion -Wno-missing-field-initializers -Werror
  $<$<CXX_COMPILER_ID:GNU>:-Wno-error=maybe-uninitialized -Wno-error=stringop-overflow -Wno-error=restrict -fpch-preprocess>
  # GCC 12 at -O3 warns of arrays that no call reaches
  $<$<AND:$<CXX_COMPILER_ID:GNU>,$<CONFIG:Release>>:-Wno-error=array-bounds>
  -fstack-protector-strong)
target_compile_definitions(padron_options INTERFACE
  QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING QT_NO_FOREACH QT_NO_KEYWORDS
  QT_DISABLE_DEPRECATED_BEFORE=0x060400
  PADRON_VERSION="${PROJECT_VERSION}"
  $<$<CONFIG:Release>:_FORTIFY_SOURCE=2>)
if(PADRON_SANITIZE)
  target_compile_options(padron_options INTERFACE -fsanitize=address,undefined -fno-omit-frame-pointer)
  target_link_options(padron_options INTERFACE -fsanitize=address,undefined)
endif()

# padron_library(name ROOT app|db|ui SOURCES ... HEADERS ... [PUBLIC ...] [PRIVATE ...] [PCH ...] [UNITY [ALONE ...]])
# A static library padron_<name>; its headers are seen as "<folder under ROOT>/<file>.h". UNITY: its sources may be compiled
# together, but those in ALONE, which have names of their own that another source has too.
function(padron_library name)
  cmake_parse_arguments(A "UNITY" "ROOT" "SOURCES;HEADERS;PUBLIC;PRIVATE;PCH;ALONE" ${ARGN})
  if(A_SOURCES)
    add_library(padron_${name} STATIC ${A_SOURCES})
    set(scope PUBLIC)
    target_link_libraries(padron_${name} PRIVATE padron_options ${A_PRIVATE} PUBLIC ${A_PUBLIC})
    if(A_PCH)
      target_precompile_headers(padron_${name} PRIVATE ${A_PCH})
    endif()
    if(A_UNITY AND PADRON_UNITY)
      set_target_properties(padron_${name} PROPERTIES UNITY_BUILD ON)
      set_source_files_properties(${A_ALONE} PROPERTIES SKIP_UNITY_BUILD_INCLUSION ON)
    endif()
  else()
    add_library(padron_${name} INTERFACE)
    set(scope INTERFACE)
    target_link_libraries(padron_${name} INTERFACE ${A_PUBLIC})
  endif()
  target_sources(padron_${name} ${scope} FILE_SET HEADERS BASE_DIRS ${PROJECT_SOURCE_DIR}/${A_ROOT} FILES ${A_HEADERS})
endfunction()

# Runs moc on the sources of a test by name: AUTOMOC would scan, and compile one more file, for each of hundreds of programs.
function(padron_moc_tests name)
  set_target_properties(${name} PROPERTIES AUTOMOC OFF)
  set(folder ${CMAKE_CURRENT_BINARY_DIR}/${name}_moc)
  file(MAKE_DIRECTORY ${folder})
  foreach(source ${ARGN})
    get_filename_component(base ${source} NAME_WE)
    file(STRINGS ${source} objects REGEX "Q_OBJECT")
    if(objects AND source MATCHES "\\.h$")
      qt6_generate_moc(${source} ${folder}/moc_${base}.cpp TARGET ${name})
      target_sources(${name} PRIVATE ${folder}/moc_${base}.cpp)
    elseif(objects)
      qt6_generate_moc(${source} ${folder}/${base}.moc TARGET ${name})
      target_sources(${name} PRIVATE ${folder}/${base}.moc)
    endif()
  endforeach()
  target_include_directories(${name} PRIVATE ${folder})
endfunction()

# padron_test(name SOURCES ... LINK ... [LABELS ...] [TIMEOUT s]): one Qt Test executable, run by ctest offscreen. It reads the
# precompiled headers of the richest fixture that it links.
function(padron_test name)
  cmake_parse_arguments(A "" "TIMEOUT" "SOURCES;LINK;LABELS" ${ARGN})
  add_executable(${name} ${A_SOURCES})
  target_link_libraries(${name} PRIVATE padron_options Qt6::Test ${A_LINK})
  padron_moc_tests(${name} ${A_SOURCES})
  foreach(fixture shell_fixture forms_fixture central_fixture session_fixture store_fixture paper_support)
    if("padron_${fixture}" IN_LIST A_LINK)
      target_precompile_headers(${name} REUSE_FROM padron_${fixture})
      break()
    endif()
  endforeach()
  if(CMAKE_CURRENT_SOURCE_DIR MATCHES "/tests/unit/")
    target_precompile_headers(${name} REUSE_FROM padron_test_support)
  endif()
  # <QTest> holds more where more of Qt is linked: there the same headers are read as text
  set_target_properties(${name} PROPERTIES PCH_WARN_INVALID OFF)
  target_include_directories(${name} PRIVATE ${PROJECT_SOURCE_DIR}/tests)
  target_compile_definitions(${name} PRIVATE PADRON_SOURCE_DIR="${PROJECT_SOURCE_DIR}" PADRON_BIN_DIR="${CMAKE_BINARY_DIR}/bin")
  add_test(NAME ${name} COMMAND ${name})
  set_tests_properties(${name} PROPERTIES ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8")
  if(A_TIMEOUT)
    set_tests_properties(${name} PROPERTIES TIMEOUT ${A_TIMEOUT})
  else()
    set_tests_properties(${name} PROPERTIES TIMEOUT 240)
  endif()
  if(A_LABELS)
    set_tests_properties(${name} PROPERTIES LABELS "${A_LABELS}")
  endif()
endfunction()
