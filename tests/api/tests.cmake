# Thousands of requests each, and limits of seconds that some of them wait for.
set_tests_properties(api.submitcuts api.interruptions PROPERTIES TIMEOUT 300)
set_tests_properties(api.truncation PROPERTIES TIMEOUT 400)
