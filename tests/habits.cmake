# cmake -DROOT=<the sources> -P habits.cmake
# House rules that a line of text shows. Comments are let pass: what follows // is not looked at.
cmake_minimum_required(VERSION 3.25)

set(plant "${CMAKE_CURRENT_BINARY_DIR}/habits-plant")

# The lines under `root`/`folders` that `regex` finds, a file each. `but` is a regex of paths.
function(scan root folders regex but result)
    set(bad "")
    foreach(folder IN LISTS folders)
        file(GLOB_RECURSE files RELATIVE "${root}" "${root}/${folder}/*.h" "${root}/${folder}/*.cpp")
        foreach(file IN LISTS files)
            if(but AND file MATCHES "${but}")
                continue()
            endif()
            file(STRINGS "${root}/${file}" lines REGEX "^([^/]|/[^/])*(${regex})")
            if(lines)
                string(APPEND bad "\n  ${file}: ${lines}")
            endif()
        endforeach()
    endforeach()
    set(${result} "${bad}" PARENT_SCOPE)
endfunction()

# rule(NAME IN folders NEVER regex [BUT path regex] CATCHES line... [ALLOWS line...])
# Each rule is first tried on planted lines, so that one which cannot fail does.
function(rule name)
    cmake_parse_arguments(RULE "" "NEVER;BUT" "IN;CATCHES;ALLOWS" ${ARGN})
    list(GET RULE_IN 0 folder)
    foreach(verdict CATCHES ALLOWS)
        foreach(line IN LISTS RULE_${verdict})
            file(REMOVE_RECURSE "${plant}")
            file(WRITE "${plant}/${folder}/planted.cpp" "int before();\n    ${line}\n")
            scan("${plant}" "${RULE_IN}" "${RULE_NEVER}" "${RULE_BUT}" found)
            if(verdict STREQUAL "CATCHES" AND NOT found)
                message(SEND_ERROR "${name}: does not catch `${line}`")
            elseif(verdict STREQUAL "ALLOWS" AND found)
                message(SEND_ERROR "${name}: blames `${line}`")
            endif()
        endforeach()
    endforeach()
    file(REMOVE_RECURSE "${plant}")
    scan("${ROOT}" "${RULE_IN}" "${RULE_NEVER}" "${RULE_BUT}" bad)
    if(bad)
        message(SEND_ERROR "${name}:${bad}")
    else()
        message(STATUS "${name}: kept")
    endif()
endfunction()

# Time comes from Clock, so that tests can run a day in a second. The sandbox is a process of its
# own that plays a service: it lives in real time.
rule(no-timers IN app
     NEVER "QTimer|QElapsedTimer|QBasicTimer|QDeadlineTimer|startTimer|singleShot|current(DateTime|MSecs|Secs|Date|Time)|QThread::(m|u)?sleep|qSleep|sleep_(for|until)|(steady|system)_clock::now|[^a-z_](u|nano)?sleep\\("
     BUT "^app/(base/clock\\.cpp|sandbox/)"
     CATCHES "QTimer timer" "QTimer::singleShot(1s, this, fn)" "const auto now = QDateTime::currentDateTimeUtc()"
             "QElapsedTimer clock" "QThread::msleep(5)" "std::this_thread::sleep_for(1s)"
             "auto t = std::chrono::steady_clock::now()" " sleep(1)"
     ALLOWS "// no QTimer here" "m_clock.after(1s, this, fn)" "return m_clock.now()")

rule(certificates-are-checked IN app ui tests
     NEVER "ignoreSslErrors|VerifyNone|QueryPeer"
     CATCHES "reply->ignoreSslErrors()" "c.setPeerVerifyMode(QSslSocket::VerifyNone)")

# Every request is made under the same rules: no HTTP/2, redirects by hand, no cookies, size caps.
rule(one-network IN app ui
     NEVER "QNetworkAccessManager"
     BUT "^app/api/strictnetwork\\.(h|cpp)$"
     CATCHES "QNetworkAccessManager manager" "class QNetworkAccessManager\\;"
     ALLOWS "StrictNetwork network")

# A POST may cost money: it leaves through the one-shot device alone (F001).
rule(one-door-for-posts IN app ui
     NEVER "([Nn]etwork|nam|[Mm]anager|\\(\\))(\\.|->)post\\(|sendCustomRequest\\(|QHttpMultiPart"
     BUT "^app/api/paidpost\\.cpp$"
     CATCHES "m_network.post(request, body)" "nam->post(request, &device)"
             "studio.network().post(request, &device)" "nam.sendCustomRequest(r, verb)"
     ALLOWS "self->post(submission)" "postTo(this, work)")

rule(nothing-nests IN app ui
     NEVER "QEventLoop|processEvents"
     CATCHES "QEventLoop loop" "QCoreApplication::processEvents()")

rule(dialogs-are-opened IN ui
     NEVER "([^g]|[^a]g)(\\.|->)exec\\(|Q(Message|Input)(Box|Dialog)::(question|warning|critical|information|about|get)|QFileDialog::get"
     BUT "^ui/main\\.cpp$"
     CATCHES "dialog.exec()" "menu->exec(where)" "QMessageBox::question(this, a, b)"
             "QFileDialog::getOpenFileName(this)"
     ALLOWS "dialog->open()" "drag->exec(Qt::CopyAction)")

rule(nobody-waits-in-the-window IN ui
     NEVER "waitFor(Finished|Started|ReadyRead|BytesWritten|Connected)\\("
     BUT "^ui/main\\.cpp$"
     CATCHES "process.waitForFinished()" "future.waitForFinished()")

rule(no-sentences-in-app IN app
     NEVER "(^|[^A-Za-z_])tr\\(|QT_TR(ANSLATE)?_NOOP|::translate\\("
     CATCHES "return tr(\"Saved\")" "QCoreApplication::translate(\"a\", \"b\")"
     ALLOWS "const auto str = ptr(4)" "string.substr(2)")

rule(words-on-screen-are-translated IN ui
     NEVER "set(Text|ToolTip|Title|WindowTitle|PlaceholderText|StatusTip|AccessibleName|AccessibleDescription)\\((u\"|QStringLiteral\\(\"|\"|QLatin1String\\(\")[^\"]*([A-Z][a-z]| [a-z])"
     CATCHES "label->setText(u\"Saved\"_s)" "button->setToolTip(QStringLiteral(\"Play\"))"
     ALLOWS "label->setText(tr(\"Saved\"))" "label->setText(u\"–\"_s)" "url->setPlaceholderText(u\"https://\"_s)")

# Signals of the bus are known by name alone.
rule(new-style-connections IN app ui
     BUT "^ui/(notices/busnotices|shared/systemtheme)\\.cpp$"
     NEVER "(^|[^A-Z_])(SIGNAL|SLOT)\\(|(^|[^A-Za-z_])sender\\(\\)|connect\\(.*\\[[=&]\\]"
     CATCHES "connect(a, SIGNAL(clicked()), b)" "auto *who = sender()" "connect(a, &A::b, this, [=] { go() })"
     ALLOWS "connect(a, &A::b, this, [this] { go() })")

# What should come is waited for by QTRY_; a short qWait may show that something does not come.
rule(tests-do-not-sleep IN tests
     NEVER "qSleep\\(|qWait\\([0-9][0-9][0-9][0-9]|QThread::(m|u)?sleep|sleep_(for|until)"
     BUT "^tests/(bench|kill|support)/"
     CATCHES "QTest::qWait(1000)" "QTest::qSleep(5)" "QThread::msleep(5)"
     ALLOWS "QTRY_COMPARE(spy.count(), 1)" "QTest::qWaitFor(ready)" "QTest::qWait(50)")

rule(tests-are-not-skipped IN tests
     NEVER "QSKIP|QEXPECT_FAIL|QVERIFY2?\\(true[,)]"
     CATCHES "QSKIP(\"later\")" "QEXPECT_FAIL(\"\", \"known\", Continue)" "QVERIFY(true)"
     ALLOWS "QVERIFY(trueColour(image))")

rule(nothing-is-left-for-later IN app ui tests
     NEVER "TODO|FIXME|HACK|#if 0"
     CATCHES "int a = 0 /* TODO: later */" "#if 0"
     ALLOWS "int hackneyed = 0")

# Comments count here too. An exception from clang-tidy names what it is from.
function(rule_of_comments)
    set(bad "")
    foreach(folder app ui tests)
        file(GLOB_RECURSE files RELATIVE "${ROOT}" "${ROOT}/${folder}/*.h" "${ROOT}/${folder}/*.cpp")
        foreach(file IN LISTS files)
            file(STRINGS "${ROOT}/${file}" lines REGEX "//.*(TODO|FIXME|HACK|NOLINT($|[^(]))")
            if(lines)
                string(APPEND bad "\n  ${file}: ${lines}")
            endif()
            if(file MATCHES "\\.h$")
                file(STRINGS "${ROOT}/${file}" lines REGEX "^#pragma once$")
                if(NOT lines)
                    string(APPEND bad "\n  ${file}: no #pragma once")
                endif()
            endif()
        endforeach()
    endforeach()
    if(bad)
        message(SEND_ERROR "headers and comments:${bad}")
    endif()
endfunction()
rule_of_comments()
