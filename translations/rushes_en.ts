<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>Format</name>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>%n min ago</numerusform>
            <numerusform>%n min ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Phrases</name>
    <message numerus="yes">
        <source>Shorten the prompt by %n characters.</source>
        <translation>
            <numerusform>Shorten the prompt by %n character.</numerusform>
            <numerusform>Shorten the prompt by %n characters.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rushes::DurationField</name>
    <message numerus="yes">
        <source>Duration, %n seconds</source>
        <translation>
            <numerusform>Duration, %n second</numerusform>
            <numerusform>Duration, %n seconds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rushes::JobLook</name>
    <message numerus="yes">
        <source>about %n seconds left</source>
        <translation>
            <numerusform>about %n second left</numerusform>
            <numerusform>about %n seconds left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n minutes left</source>
        <translation>
            <numerusform>about %n minute left</numerusform>
            <numerusform>about %n minutes left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rushes::Menus</name>
    <message numerus="yes">
        <source>%n stars</source>
        <translation>
            <numerusform>%n star</numerusform>
            <numerusform>%n stars</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rushes::NeedsYouColumn</name>
    <message numerus="yes">
        <source>Continue sending (%n jobs, %1)</source>
        <translation>
            <numerusform>Continue sending (%n job, %1)</numerusform>
            <numerusform>Continue sending (%n jobs, %1)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n jobs wait</source>
        <translation>
            <numerusform>%n job waits</numerusform>
            <numerusform>%n jobs wait</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>There is no key for %1. Nothing was sent. Paste it to go on, %n jobs wait.</source>
        <translation>
            <numerusform>There is no key for %1. Nothing was sent. Paste it to go on, %n job waits.</numerusform>
            <numerusform>There is no key for %1. Nothing was sent. Paste it to go on, %n jobs wait.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The service refuses this key. Nothing was charged. Replace the key to go on, %n jobs wait.</source>
        <translation>
            <numerusform>The service refuses this key. Nothing was charged. Replace the key to go on, %n job waits.</numerusform>
            <numerusform>The service refuses this key. Nothing was charged. Replace the key to go on, %n jobs wait.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rushes::PromptCounter</name>
    <message numerus="yes">
        <source>%n characters left</source>
        <translation>
            <numerusform>%n character left</numerusform>
            <numerusform>%n characters left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n characters too long</source>
        <translation>
            <numerusform>%n character too long</numerusform>
            <numerusform>%n characters too long</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rushes::QueueButton</name>
    <message numerus="yes">
        <source>Queue, %n running</source>
        <translation>
            <numerusform>Queue, %n running</numerusform>
            <numerusform>Queue, %n running</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n need you</source>
        <translation>
            <numerusform>%1, %n needs you</numerusform>
            <numerusform>%1, %n need you</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rushes::QueueView</name>
    <message numerus="yes">
        <source>%n running</source>
        <translation>
            <numerusform>%n running</numerusform>
            <numerusform>%n running</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rushes::RatingStars</name>
    <message numerus="yes">
        <source>%n stars</source>
        <translation>
            <numerusform>%n star</numerusform>
            <numerusform>%n stars</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rushes::TakesModel</name>
    <message numerus="yes">
        <source>%n stars</source>
        <translation>
            <numerusform>%n star</numerusform>
            <numerusform>%n stars</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rushes::TakesStrip</name>
    <message numerus="yes">
        <source>%n rendering</source>
        <translation>
            <numerusform>%n rendering</numerusform>
            <numerusform>%n rendering</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rushes::WindowMessages</name>
    <message numerus="yes">
        <source>%n jobs wait from last time, %1. Nothing was sent.</source>
        <translation>
            <numerusform>%n job waits from last time, %1. Nothing was sent.</numerusform>
            <numerusform>%n jobs wait from last time, %1. Nothing was sent.</numerusform>
        </translation>
    </message>
</context>
</TS>
