<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>Format</name>
    <message>
        <source>TB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>KB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 credits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>≈&#xa0;%1 credits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1&#xa0;s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>now</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Phrases</name>
    <message>
        <source>Sending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sending %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rendering</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved: the disk is full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved: the folder cannot be written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved: the file arrived damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved: no network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved: the key is refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outcome unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Probably accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Probably not accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service had an error and did not say whether it took the job. It may have been charged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was sent, but the answer was lost. It may have been charged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The balance fell by %1, the price of this job. Sending again would pay twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The balance did not change. Sending again looks safe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was charged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 charged, no refund seen yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The link ended before the clip could be saved. %1 were charged. Copy the report and ask support.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service no longer knows this job. %1 were charged. Copy the report and ask its support.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The content filter refused the prompt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service could not render it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service did not accept this job. Nothing was charged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This needs ≈ %1 credits, %2 has %3. Nothing was charged. Add credits, or use another account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>less</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service does not accept this recipe. Nothing was charged. Change it and send it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free %1 and it is saved by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free some space and it is saved by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clip is paid and safe at the service until then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clip is paid and safe at the service. Choose a folder that can be written, and save it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file arrived damaged and is fetched again. Nothing is charged twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clip is paid and safe at the service. It is fetched again by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting, sending is paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next, when a place is free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queued</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled at the service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken back, nothing was sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let go, outcome unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for a key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting, the key is refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting, short by %1 credits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for credits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for the network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting, the service asks for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting, the service asks for time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting, the disk cannot be written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for you to continue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service does not accept this. Nothing was charged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service refuses this key. Nothing was charged. Replace the key to go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are too few credits. Nothing was charged. Add credits, or use another account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is no longer there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service asks to wait %1. Nothing was charged. Sending goes on by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service asks to wait. Nothing was charged. Sending goes on by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service has an error. Nothing was charged. Try again in a while.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No network. Rendering goes on at the service, clips are collected later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A secure connection to api.seedance.it.com failed. Nothing was sent. Check the proxy settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service does not answer. Try again in a while.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder cannot be written. Nothing is lost. Choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full. Nothing is lost. Free some space to go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service gave an answer that Rushes does not understand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The link ended before the clip could be saved. Copy the report and ask support.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer has no keychain. The key would be forgotten at quit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another Rushes uses this library. Close it, or use its window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write what should be seen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Shorten the prompt by %n characters.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The service may count this prompt as longer than 500 characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose %1 to %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This model does not offer that shape.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture is no longer there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture is empty. Choose another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture is too big, the limit is %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JPEG, PNG and WebP work here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This picture cannot be opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The webhook is not a web address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not the web address of a picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A metadata name is empty or reserved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for the keychain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keychain locked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Did not start</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rushes::AspectChoice</name>
    <message>
        <source>Aspect ratio, 16 to 9</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aspect ratio, 9 to 16</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aspect ratio, 1 to 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This model does not make this shape</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rushes::DetailsFold</name>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Metadata</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Webhook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Metadata name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Metadata value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove this field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” stands there twice, the last one is sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 metadata field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 metadata fields</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, webhook</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rushes::Disclosure</name>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rushes::DropZone</name>
    <message>
        <source>Choose another picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shrink it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a source image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures (*.jpg *.jpeg *.png *.webp);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use as the source image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter browses, Ctrl+V pastes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>or &lt;a&gt;browse&lt;/a&gt;, paste, or use a frame</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop a picture to start from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JPEG, PNG or WebP, up to 10 MB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking at the picture…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A picture from the web</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service fetches it, it is not shown here</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rushes::DurationField</name>
    <message>
        <source>&#xa0;s</source>
        <comment>seconds, after a number</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2 seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Duration, %n seconds</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rushes::GenerateBar</name>
    <message>
        <source>Ctrl+Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 take added to the queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 takes added to the queue</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rushes::GenerateWords</name>
    <message>
        <source>Generate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queue · %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Generate · %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queue %1 takes · %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Generate %1 takes · %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about %1 credits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queue 1 take, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Generate 1 take, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queue %1 takes, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Generate %1 takes, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose an account or the sandbox first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking at the picture…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent when the sandbox has started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent when the account is ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent when the keychain answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent when the network is back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This account has no key. Jobs wait until it has one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service refuses this key. Jobs wait until it is replaced.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keychain is locked. Jobs wait until it answers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sandbox did not start. Jobs wait for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rendered on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The balance is not known yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leaves %1 after the queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Short by %1 on %2.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rushes::JobActs</name>
    <message>
        <source>Play</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reuse recipe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retry · free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retry · %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check balance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I have its id…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move to top</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reveal file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy job id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, about %2 credits</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rushes::JobGroup</name>
    <message>
        <source>Needs you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At the service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done today</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rushes::JobList</name>
    <message>
        <source>Jobs</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rushes::JobLook</name>
    <message>
        <source>free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>link lasts %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>link ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>about %n second(s) left</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n minute(s) left</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>about </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> per cent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>≈&#xa0;%1 left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 credits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rushes::ModelBox</name>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not in the list of models</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rushes::PictureWords</name>
    <message>
        <source>JPEG, PNG and WebP work here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HEIC is not accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save it as JPEG and drop that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture is no longer there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was moved or deleted. Choose another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This picture is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file has no content. Choose another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, the limit is %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This picture cannot be opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is damaged or too large. Choose another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is not there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was moved or deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This picture is too big</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save it as a file and drop that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is on another computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy it to this one and drop that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One recipe takes one picture: the first is used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a folder. Drop a picture out of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a file. JPEG, PNG and WebP work here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a picture. JPEG, PNG and WebP work here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This picture is too big. Save it as a file and drop that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is on another computer. Copy it to this one and drop that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture could not be kept. Free some space on the disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture could not be made smaller. Choose another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source image, none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source image, looking at it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source image, from the web: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 by %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rushes::PromptCounter</name>
    <message>
        <source>%1 / %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n characters left</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The prompt is full</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n characters too long</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rushes::PromptEditor</name>
    <message>
        <source>What should be seen?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rushes::QueueModel</name>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 reserved</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rushes::TakesStepper</name>
    <message>
        <source>Fewer takes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More takes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes, %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
