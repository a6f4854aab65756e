# cmake -DROOT=<the sources> -DLUPDATE=<lupdate> -P translations.cmake
# A dry run: lupdate can read every sentence of ui/, and says so without a complaint (a tr() outside a
# class with Q_OBJECT, a broken plural). `./dev strings` does it in earnest.
cmake_minimum_required(VERSION 3.25)
set(fresh "${CMAKE_CURRENT_BINARY_DIR}/translations-fresh.ts")
file(REMOVE "${fresh}")
execute_process(COMMAND "${LUPDATE}" -silent -locations none -I "${ROOT}" "${ROOT}/ui" -ts "${fresh}"
                ERROR_VARIABLE complaints RESULT_VARIABLE result)
if(NOT result EQUAL 0 OR complaints MATCHES "[^ \n]")
    message(SEND_ERROR "lupdate: ${complaints}")
endif()
file(STRINGS "${fresh}" lines REGEX "<source>" ENCODING UTF-8)
list(LENGTH lines count)
if(count LESS 100)
    message(SEND_ERROR "only ${count} sentences found: is it the right folder?")
endif()
file(REMOVE "${fresh}")
