# They make clips with ffmpeg and decode them hundreds of times, on loaded machines too.
foreach(test media.frameserver media.mediahelper)
    set_tests_properties(${test} PROPERTIES TIMEOUT 300)
endforeach()
