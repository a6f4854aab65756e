# The keychain tests run against a real keyring in each of its states, on a bus of their own.
add_executable(tst_store_keychain ${CMAKE_CURRENT_LIST_DIR}/keychain.cpp)
target_link_libraries(tst_store_keychain PRIVATE rushes_test_support)
foreach(state unlocked locked no-service no-bus frozen)
    add_test(NAME store.keychain.${state}
             COMMAND ${CMAKE_CURRENT_LIST_DIR}/with-keyring.sh ${state}
                     $<TARGET_FILE:tst_store_keychain>)
    set_tests_properties(store.keychain.${state} PROPERTIES LABELS unit TIMEOUT 60)
endforeach()
