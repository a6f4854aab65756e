#pragma once

#include "app/base/error.h"

#include <QTest>

//! QVERIFY for a Result: on failure it says which error it was.
#ifndef QVERIFY_OK
#define QVERIFY_OK(expression)                                                                     \
    do {                                                                                           \
        const auto &verified = (expression);                                                       \
        QVERIFY2(verified,                                                                         \
                 qPrintable(verified ? QString()                                                   \
                                     : rushes::toWord(verified.error().kind) + QLatin1String(": ") \
                                           + verified.error().detail));                            \
    } while (false)
#endif

//! The result failed, and with that kind of error.
#define QVERIFY_ERROR(expression, wanted)                                                          \
    do {                                                                                           \
        const auto &verified = (expression);                                                       \
        QVERIFY2(!verified, "there is no error");                                                  \
        QCOMPARE(rushes::toWord(verified.error().kind), rushes::toWord(wanted));                   \
    } while (false)
