<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>AccountWords</name>
    <message numerus="yes">
        <source>Accepted %n minutes ago.</source>
        <translation>
            <numerusform>Accepted %n minute ago.</numerusform>
            <numerusform>Accepted %n minutes ago.</numerusform>
        </translation>
    </message>
</context>
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
    <name>Leaving</name>
    <message numerus="yes">
        <source>%n clips keep rendering at the service. They are paid and are collected next time.</source>
        <translation>
            <numerusform>%n clip keeps rendering at the service. It is paid and is collected next time.</numerusform>
            <numerusform>%n clips keep rendering at the service. They are paid and are collected next time.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n clips keep rendering at the service. They are paid and are collected next time, before %1.</source>
        <translation>
            <numerusform>%n clip keeps rendering at the service. It is paid and is collected next time, before %1.</numerusform>
            <numerusform>%n clips keep rendering at the service. They are paid and are collected next time, before %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n jobs wait and are not sent. They stay in the queue.</source>
        <translation>
            <numerusform>%n job waits and is not sent. It stays in the queue.</numerusform>
            <numerusform>%n jobs wait and are not sent. They stay in the queue.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sandbox clips end with Rushes. They are free.</source>
        <translation>
            <numerusform>%n sandbox clip ends with Rushes. It is free.</numerusform>
            <numerusform>%n sandbox clips end with Rushes. They are free.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n jobs are being sent. Rushes ends when the service has answered, in 20 s at the latest.</source>
        <translation>
            <numerusform>%n job is being sent. Rushes ends when the service has answered, in 20 s at the latest.</numerusform>
            <numerusform>%n jobs are being sent. Rushes ends when the service has answered, in 20 s at the latest.</numerusform>
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
    <name>rushes::JobActs</name>
    <message numerus="yes">
        <source>Try %n jobs now</source>
        <translation>
            <numerusform>Try %n job now</numerusform>
            <numerusform>Try %n jobs now</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n jobs to top</source>
        <translation>
            <numerusform>Move %n job to top</numerusform>
            <numerusform>Move %n jobs to top</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n jobs to end</source>
        <translation>
            <numerusform>Move %n job to end</numerusform>
            <numerusform>Move %n jobs to end</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take back %n jobs</source>
        <translation>
            <numerusform>Take back %n job</numerusform>
            <numerusform>Take back %n jobs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Retry %n jobs · %1</source>
        <translation>
            <numerusform>Retry %n job · %1</numerusform>
            <numerusform>Retry %n jobs · %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copy %n job ids</source>
        <translation>
            <numerusform>Copy %n job id</numerusform>
            <numerusform>Copy %n job ids</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Hide %n jobs</source>
        <translation>
            <numerusform>Hide %n job</numerusform>
            <numerusform>Hide %n jobs</numerusform>
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
    <name>rushes::MoveCard</name>
    <message numerus="yes">
        <source>New clips go to %1. Move the %n clips of %2 there, too?</source>
        <translation>
            <numerusform>New clips go to %1. Move the %n clip of %2 there, too?</numerusform>
            <numerusform>New clips go to %1. Move the %n clips of %2 there, too?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n clips were moved to %1. New ones go there, too.</source>
        <translation>
            <numerusform>%n clip was moved to %1. New ones go there, too.</numerusform>
            <numerusform>%n clips were moved to %1. New ones go there, too.</numerusform>
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
    <name>rushes::Notices</name>
    <message numerus="yes">
        <source>%n clips are on disk</source>
        <translation>
            <numerusform>%n clip is on disk</numerusform>
            <numerusform>%n clips are on disk</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n jobs need you</source>
        <translation>
            <numerusform>%n job needs you</numerusform>
            <numerusform>%n jobs need you</numerusform>
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
    <name>rushes::QueueActs</name>
    <message numerus="yes">
        <source>%n jobs hidden. Clips stay.</source>
        <translation>
            <numerusform>%n job hidden. Clips stay.</numerusform>
            <numerusform>%n jobs hidden. Clips stay.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n jobs taken back.</source>
        <translation>
            <numerusform>%n job taken back.</numerusform>
            <numerusform>%n jobs taken back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finished jobs cleared. Clips stay.</source>
        <translation>
            <numerusform>%n finished job cleared. Clips stay.</numerusform>
            <numerusform>%n finished jobs cleared. Clips stay.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n jobs moved.</source>
        <translation>
            <numerusform>%n job moved.</numerusform>
            <numerusform>%n jobs moved.</numerusform>
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
    <message numerus="yes">
        <source>Dismiss %n failed jobs</source>
        <translation>
            <numerusform>Dismiss %n failed job</numerusform>
            <numerusform>Dismiss %n failed jobs</numerusform>
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
    <name>rushes::StagePanel</name>
    <message numerus="yes">
        <source>Take %1 rated with %n stars.</source>
        <translation>
            <numerusform>Take %1 rated with %n star.</numerusform>
            <numerusform>Take %1 rated with %n stars.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rushes::StatusLine</name>
    <message numerus="yes">
        <source>Today %n clips, %1 circled, %2</source>
        <translation>
            <numerusform>Today %n clip, %1 circled, %2</numerusform>
            <numerusform>Today %n clips, %1 circled, %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Today %n clips, %1 circled</source>
        <translation>
            <numerusform>Today %n clip, %1 circled</numerusform>
            <numerusform>Today %n clips, %1 circled</numerusform>
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
    <message numerus="yes">
        <source>Sending is paused. %n jobs wait.</source>
        <translation>
            <numerusform>Sending is paused. %n job waits.</numerusform>
            <numerusform>Sending is paused. %n jobs wait.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <comment>within</comment>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours</source>
        <comment>within</comment>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n clips must be saved within %1,</source>
        <translation>
            <numerusform>%n clip must be saved within %1,</numerusform>
            <numerusform>%n clips must be saved within %1,</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n clips were collected while you were away.</source>
        <translation>
            <numerusform>%n clip was collected while you were away.</numerusform>
            <numerusform>%n clips were collected while you were away.</numerusform>
        </translation>
    </message>
</context>
</TS>
