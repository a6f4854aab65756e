//! See mediahelper.h: the child that opens files with limits.
int main() { return 1; }
