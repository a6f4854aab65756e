# cmake -DBUILD=<build folder> -DVERSION=<x.y.z> -P installed.cmake
# What is installed is whole: it starts from where it was put, without its build folder.
set(prefix "${BUILD}/installed")
file(REMOVE_RECURSE "${prefix}")
execute_process(COMMAND ${CMAKE_COMMAND} --install "${BUILD}" --prefix "${prefix}"
                OUTPUT_QUIET COMMAND_ERROR_IS_FATAL ANY)
foreach(file bin/rushes bin/rushes-media-helper share/applications/studio.rushes.Rushes.desktop
        share/metainfo/studio.rushes.Rushes.metainfo.xml
        share/icons/hicolor/scalable/apps/studio.rushes.Rushes.svg)
    if(NOT EXISTS "${prefix}/${file}")
        message(SEND_ERROR "not installed: ${file}")
    endif()
endforeach()
execute_process(COMMAND "${prefix}/bin/rushes" --version OUTPUT_VARIABLE said COMMAND_ERROR_IS_FATAL ANY)
if(NOT said MATCHES "${VERSION}")
    message(SEND_ERROR "rushes --version said: ${said}")
endif()
file(REMOVE_RECURSE "${prefix}")
