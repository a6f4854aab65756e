#include "app/base/across.h" // its QObject needs a source file for moc
