message(STATUS "placeholder until the infrastructure helper writes it")
