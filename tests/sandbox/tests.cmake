# Real clips are painted and encoded: a busy machine takes its time.
set_tests_properties(sandbox.rendering PROPERTIES TIMEOUT 300)
