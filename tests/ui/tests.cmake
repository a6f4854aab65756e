# The screens are set, arranged and looked at in files of their own.
target_sources(tst_ui_screens PRIVATE
    ${CMAKE_CURRENT_SOURCE_DIR}/ui/screenchecks.cpp ${CMAKE_CURRENT_SOURCE_DIR}/ui/screenset.cpp
    ${CMAKE_CURRENT_SOURCE_DIR}/ui/screenscenes.cpp)
target_compile_definitions(tst_ui_screens PRIVATE
    RUSHES_LANGUAGES_DIR="$<TARGET_FILE_DIR:rushes>/../ui")
set_tests_properties(ui.screens PROPERTIES TIMEOUT 300)
