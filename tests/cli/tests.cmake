# These run the real program, and wait for it as a user does.
set_tests_properties(cli.commands cli.sharing PROPERTIES TIMEOUT 600)
