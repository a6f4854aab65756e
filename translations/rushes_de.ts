<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>About</name>
    <message>
        <source>About Rushes</source>
        <translation>Über Rushes</translation>
    </message>
    <message>
        <source>Rushes %1</source>
        <translation>Rushes %1</translation>
    </message>
    <message>
        <source>A studio for AI video clips. Run takes, watch them, circle the keepers.

Free software under the GNU General Public License, version 3 or later. Made with Qt %1 and FFmpeg.</source>
        <translation>Ein Studio für KI-Videoclips. Takes machen, ansehen, die besten einkreisen.

Freie Software unter der GNU General Public License, Version 3 oder später. Mit Qt %1 und FFmpeg gemacht.</translation>
    </message>
</context>
<context>
    <name>AccountWords</name>
    <message>
        <source>The keychain is locked. Unlock it, then verify again.</source>
        <translation>Der Schlüsselbund ist gesperrt. Entsperre ihn und prüfe noch einmal.</translation>
    </message>
    <message>
        <source>The keychain does not answer. Replace the key, or try again when it does.</source>
        <translation>Der Schlüsselbund antwortet nicht. Ersetze den Schlüssel, oder versuche es später noch einmal.</translation>
    </message>
    <message>
        <source>In the system keychain</source>
        <translation>Im Schlüsselbund des Systems</translation>
    </message>
    <message>
        <source>In the system keychain, ends in %1</source>
        <translation>Im Schlüsselbund des Systems, endet auf %1</translation>
    </message>
    <message>
        <source>In the environment</source>
        <translation>In der Umgebung</translation>
    </message>
    <message>
        <source>In the environment, ends in %1</source>
        <translation>In der Umgebung, endet auf %1</translation>
    </message>
    <message>
        <source>Until Rushes quits</source>
        <translation>Bis zum Beenden</translation>
    </message>
    <message>
        <source>Until Rushes quits, ends in %1</source>
        <translation>Bis zum Beenden, endet auf %1</translation>
    </message>
    <message>
        <source>There is none</source>
        <translation>Es gibt keinen</translation>
    </message>
    <message>
        <source>In the system keychain, not read yet</source>
        <translation>Im Schlüsselbund des Systems, noch nicht gelesen</translation>
    </message>
    <message>
        <source>Accepted just now.</source>
        <translation>Gerade angenommen.</translation>
    </message>
    <message numerus="yes">
        <source>Accepted %n minutes ago.</source>
        <translation>
            <numerusform>Vor %n Minute angenommen.</numerusform>
            <numerusform>Vor %n Minuten angenommen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Accepted %1.</source>
        <translation>Angenommen: %1.</translation>
    </message>
    <message>
        <source>%1.</source>
        <translation>%1.</translation>
    </message>
    <message>
        <source>%1, tier %2.</source>
        <translation>%1, Stufe %2.</translation>
    </message>
    <message>
        <source>The keychain asks for its password in a window of its own.</source>
        <translation>Der Schlüsselbund fragt in einem eigenen Fenster nach seinem Passwort.</translation>
    </message>
    <message>
        <source>No network.</source>
        <translation>Kein Netz.</translation>
    </message>
    <message>
        <source>The keychain has no key for it. Replace the key to go on.</source>
        <translation>Der Schlüsselbund hat dafür keinen Schlüssel. Ersetze ihn, um fortzufahren.</translation>
    </message>
    <message>
        <source>The service refuses this key. Replace it, or remove the account.</source>
        <translation>Der Dienst lehnt diesen Schlüssel ab. Ersetze ihn, oder entferne das Konto.</translation>
    </message>
    <message>
        <source>The sandbox did not start. Use it again to try once more.</source>
        <translation>Die Sandbox ist nicht gestartet. Wähle sie, um es noch einmal zu versuchen.</translation>
    </message>
    <message>
        <source>Built in, renders on this computer</source>
        <translation>Eingebaut, rendert auf diesem Computer</translation>
    </message>
    <message>
        <source>%1 · key ends in %2</source>
        <translation>%1 · Schlüsselende %2</translation>
    </message>
    <message>
        <source>The service refuses this key. Nothing was charged. Copy it again from the dashboard, whole.</source>
        <translation>Der Dienst lehnt diesen Schlüssel ab. Nichts wurde berechnet. Kopiere ihn noch einmal vollständig aus dem Dashboard.</translation>
    </message>
    <message>
        <source>No network. Nothing was sent. Connect and try again.</source>
        <translation>Kein Netz. Nichts wurde gesendet. Verbinde dich und versuche es noch einmal.</translation>
    </message>
    <message>
        <source>This address cannot be used. Nothing was sent. It begins with https://, on this computer http:// will do.</source>
        <translation>Diese Adresse geht nicht. Nichts wurde gesendet. Sie beginnt mit https://, auf diesem Computer genügt http://.</translation>
    </message>
    <message>
        <source>A secure connection failed. Nothing was sent. Check the address and the proxy.</source>
        <translation>Eine sichere Verbindung kam nicht zustande. Nichts wurde gesendet. Prüfe die Adresse und den Proxy.</translation>
    </message>
    <message>
        <source>What answers at this address is not the service. Nothing was charged. Check the address.</source>
        <translation>Was unter dieser Adresse antwortet, ist nicht der Dienst. Nichts wurde berechnet. Prüfe die Adresse.</translation>
    </message>
    <message>
        <source>The keychain does not give the key. Nothing was sent. Unlock it and try again.</source>
        <translation>Der Schlüsselbund gibt den Schlüssel nicht her. Nichts wurde gesendet. Entsperre ihn und versuche es noch einmal.</translation>
    </message>
    <message>
        <source>Not all of its jobs have ended, and they are known at the address of before only. Wait for them, or take them back.</source>
        <translation>Nicht alle seine Jobs sind zu Ende, und nur die bisherige Adresse kennt sie. Warte auf sie, oder nimm sie zurück.</translation>
    </message>
    <message>
        <source>%1, in use</source>
        <translation>%1, aktiv</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Kostenlos</translation>
    </message>
</context>
<context>
    <name>FolderChooser</name>
    <message>
        <source>Choose where clips are saved</source>
        <translation>Wählen, wo Clips gespeichert werden</translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message>
        <source>TB</source>
        <translation>TB</translation>
    </message>
    <message>
        <source>GB</source>
        <translation>GB</translation>
    </message>
    <message>
        <source>MB</source>
        <translation>MB</translation>
    </message>
    <message>
        <source>KB</source>
        <translation>KB</translation>
    </message>
    <message>
        <source>bytes</source>
        <translation>Byte</translation>
    </message>
    <message>
        <source>%1 credits</source>
        <translation>%1 Credits</translation>
    </message>
    <message>
        <source>≈&#xa0;%1 credits</source>
        <translation>≈&#xa0;%1 Credits</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1&#xa0;s</source>
        <translation>%1&#xa0;s</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>vor %n min</numerusform>
            <numerusform>vor %n min</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KeychainHelp</name>
    <message>
        <source>GNOME, Cinnamon, MATE, Xfce</source>
        <translation>GNOME, Cinnamon, MATE, Xfce</translation>
    </message>
    <message>
        <source>Install the package gnome-keyring, and seahorse to look into it. Log out and in again: the keychain then opens with your password. If it asks for a password of its own, it was made with another one; in seahorse, change the password of the keyring “Login” to yours.</source>
        <translation>Installiere das Paket gnome-keyring und, um hineinzusehen, seahorse. Melde dich ab und wieder an: Der Schlüsselbund öffnet sich dann mit deinem Passwort. Fragt er nach einem eigenen, wurde er mit einem anderen angelegt; ändere dann in seahorse das Passwort des Schlüsselbunds „Anmeldung“ in deines.</translation>
    </message>
    <message>
        <source>KDE Plasma</source>
        <translation>KDE Plasma</translation>
    </message>
    <message>
        <source>Open System Settings and search for KDE Wallet. Switch the wallet subsystem on, and name a wallet to be used. The package libpam-kwallet5 opens it with your password at login.</source>
        <translation>Öffne die Systemeinstellungen und suche nach KWallet. Schalte den Passwortspeicher ein und nenne den, der verwendet werden soll. Das Paket libpam-kwallet5 öffnet ihn beim Anmelden mit deinem Passwort.</translation>
    </message>
    <message>
        <source>A window manager alone</source>
        <translation>Nur ein Fenstermanager</translation>
    </message>
    <message>
        <source>Install gnome-keyring and libpam-gnome-keyring, and see that your session starts “gnome-keyring-daemon --start --components=secrets”. KeePassXC can do the same: in its settings, switch the Secret Service on.</source>
        <translation>Installiere gnome-keyring und libpam-gnome-keyring und sorge dafür, dass deine Sitzung „gnome-keyring-daemon --start --components=secrets“ startet. KeePassXC kann dasselbe: Schalte in seinen Einstellungen den Secret Service ein.</translation>
    </message>
    <message>
        <source>How to set up a keychain</source>
        <translation>Einen Schlüsselbund einrichten</translation>
    </message>
    <message>
        <source>A keychain keeps passwords and keys encrypted and opens when you log in. Rushes never writes a key anywhere else.</source>
        <translation>Ein Schlüsselbund bewahrt Passwörter und Schlüssel verschlüsselt auf und öffnet sich beim Anmelden. Rushes schreibt einen Schlüssel nie anderswohin.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>Leaving</name>
    <message numerus="yes">
        <source>%n clips keep rendering at the service. They are paid and are collected next time.</source>
        <translation>
            <numerusform>%n Clip wird beim Dienst weiter gerendert. Er ist bezahlt und wird nächstes Mal geholt.</numerusform>
            <numerusform>%n Clips werden beim Dienst weiter gerendert. Sie sind bezahlt und werden nächstes Mal geholt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n clips keep rendering at the service. They are paid and are collected next time, before %1.</source>
        <translation>
            <numerusform>%n Clip wird beim Dienst weiter gerendert. Er ist bezahlt und wird nächstes Mal geholt, vor %1.</numerusform>
            <numerusform>%n Clips werden beim Dienst weiter gerendert. Sie sind bezahlt und werden nächstes Mal geholt, vor %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n jobs wait and are not sent. They stay in the queue.</source>
        <translation>
            <numerusform>%n Job wartet und wird nicht gesendet. Er bleibt in der Warteschlange.</numerusform>
            <numerusform>%n Jobs warten und werden nicht gesendet. Sie bleiben in der Warteschlange.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sandbox clips end with Rushes. They are free.</source>
        <translation>
            <numerusform>%n Sandbox-Clip endet mit Rushes. Er ist kostenlos.</numerusform>
            <numerusform>%n Sandbox-Clips enden mit Rushes. Sie sind kostenlos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n jobs are being sent. Rushes ends when the service has answered, in 20 s at the latest.</source>
        <translation>
            <numerusform>%n Job wird gerade gesendet. Rushes endet, wenn der Dienst geantwortet hat, spätestens in 20 s.</numerusform>
            <numerusform>%n Jobs werden gerade gesendet. Rushes endet, wenn der Dienst geantwortet hat, spätestens in 20 s.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Phrases</name>
    <message>
        <source>Sending</source>
        <translation>Wird gesendet</translation>
    </message>
    <message>
        <source>Sending %1</source>
        <translation>Wird gesendet, %1</translation>
    </message>
    <message>
        <source>Rendering</source>
        <translation>Wird gerendert</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Wird gespeichert</translation>
    </message>
    <message>
        <source>Saving %1</source>
        <translation>Wird gespeichert, %1</translation>
    </message>
    <message>
        <source>Not saved: the disk is full</source>
        <translation>Nicht gespeichert: Die Festplatte ist voll</translation>
    </message>
    <message>
        <source>Not saved: the folder cannot be written</source>
        <translation>Nicht gespeichert: In den Ordner kann nicht geschrieben werden</translation>
    </message>
    <message>
        <source>Not saved: the file arrived damaged</source>
        <translation>Nicht gespeichert: Die Datei kam beschädigt an</translation>
    </message>
    <message>
        <source>Not saved: no network</source>
        <translation>Nicht gespeichert: kein Netz</translation>
    </message>
    <message>
        <source>Not saved: the key is refused</source>
        <translation>Nicht gespeichert: Der Schlüssel wird abgelehnt</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>Noch nicht gespeichert</translation>
    </message>
    <message>
        <source>Outcome unknown</source>
        <translation>Ausgang unbekannt</translation>
    </message>
    <message>
        <source>Probably accepted</source>
        <translation>Wahrscheinlich angenommen</translation>
    </message>
    <message>
        <source>Probably not accepted</source>
        <translation>Wahrscheinlich nicht angenommen</translation>
    </message>
    <message>
        <source>The service had an error and did not say whether it took the job. It may have been charged.</source>
        <translation>Der Dienst hatte einen Fehler und sagte nicht, ob er den Job angenommen hat. Vielleicht wurde er berechnet.</translation>
    </message>
    <message>
        <source>It was sent, but the answer was lost. It may have been charged.</source>
        <translation>Der Job wurde gesendet, aber die Antwort ging verloren. Vielleicht wurde er berechnet.</translation>
    </message>
    <message>
        <source>The balance fell by %1, the price of this job. Sending again would pay twice.</source>
        <translation>Das Guthaben sank um %1, den Preis dieses Jobs. Noch einmal senden hieße doppelt zahlen.</translation>
    </message>
    <message>
        <source>The balance did not change. Sending again looks safe.</source>
        <translation>Das Guthaben ist unverändert. Noch einmal senden scheint sicher.</translation>
    </message>
    <message>
        <source>Nothing was charged.</source>
        <translation>Nichts wurde berechnet.</translation>
    </message>
    <message>
        <source>%1 charged, no refund seen yet.</source>
        <translation>%1 berechnet, bisher keine Erstattung.</translation>
    </message>
    <message>
        <source>The link ended before the clip could be saved. %1 were charged. Copy the report and ask support.</source>
        <translation>Der Link lief ab, bevor der Clip gespeichert war. %1 wurden berechnet. Kopiere den Bericht und frage den Support.</translation>
    </message>
    <message>
        <source>The service no longer knows this job. %1 were charged. Copy the report and ask its support.</source>
        <translation>Der Dienst kennt diesen Job nicht mehr. %1 wurden berechnet. Kopiere den Bericht und frage seinen Support.</translation>
    </message>
    <message>
        <source>The content filter refused the prompt.</source>
        <translation>Der Inhaltsfilter hat den Prompt abgelehnt.</translation>
    </message>
    <message>
        <source>The service could not render it.</source>
        <translation>Der Dienst konnte ihn nicht rendern.</translation>
    </message>
    <message>
        <source>The service did not accept this job. Nothing was charged.</source>
        <translation>Der Dienst hat diesen Job nicht angenommen. Nichts wurde berechnet.</translation>
    </message>
    <message>
        <source>This needs ≈ %1 credits, %2 has %3. Nothing was charged. Add credits, or use another account.</source>
        <translation>Das braucht ≈ %1 Credits, %2 hat %3. Nichts wurde berechnet. Lade Credits auf oder nimm ein anderes Konto.</translation>
    </message>
    <message>
        <source>less</source>
        <translation>weniger</translation>
    </message>
    <message>
        <source>The service does not accept this recipe. Nothing was charged. Change it and send it again.</source>
        <translation>Der Dienst nimmt dieses Rezept nicht an. Nichts wurde berechnet. Ändere es und sende es noch einmal.</translation>
    </message>
    <message>
        <source>Free %1 and it is saved by itself.</source>
        <translation>Schaffe %1 Platz, dann wird er von selbst gespeichert.</translation>
    </message>
    <message>
        <source>Free some space and it is saved by itself.</source>
        <translation>Schaffe Platz, dann wird er von selbst gespeichert.</translation>
    </message>
    <message>
        <source>The clip is paid and safe at the service until then.</source>
        <translation>Der Clip ist bezahlt und liegt bis dahin sicher beim Dienst.</translation>
    </message>
    <message>
        <source>The clip is paid and safe at the service. Choose a folder that can be written, and save it again.</source>
        <translation>Der Clip ist bezahlt und liegt sicher beim Dienst. Wähle einen Ordner, in den geschrieben werden kann, und speichere ihn noch einmal.</translation>
    </message>
    <message>
        <source>The file arrived damaged twice. The clip is paid and safe at the service. Save it again, nothing is charged twice.</source>
        <translation>Die Datei kam zweimal beschädigt an. Der Clip ist bezahlt und liegt sicher beim Dienst. Speichere ihn noch einmal, nichts wird doppelt berechnet.</translation>
    </message>
    <message>
        <source>The clip is paid and safe at the service. It is fetched again by itself.</source>
        <translation>Der Clip ist bezahlt und liegt sicher beim Dienst. Er wird von selbst noch einmal geholt.</translation>
    </message>
    <message>
        <source>Waiting, sending is paused</source>
        <translation>Wartet, das Senden ist angehalten</translation>
    </message>
    <message>
        <source>Next, when a place is free</source>
        <translation>Der Nächste, sobald ein Platz frei ist</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>Eingereiht</translation>
    </message>
    <message>
        <source>On disk</source>
        <translation>Auf der Festplatte</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Cancelled at the service</source>
        <translation>Beim Dienst abgebrochen</translation>
    </message>
    <message>
        <source>Taken back, nothing was sent</source>
        <translation>Zurückgenommen, nichts wurde gesendet</translation>
    </message>
    <message>
        <source>Let go, outcome unknown</source>
        <translation>Losgelassen, Ausgang unbekannt</translation>
    </message>
    <message>
        <source>Waiting for a key</source>
        <translation>Wartet auf einen Schlüssel</translation>
    </message>
    <message>
        <source>Waiting, the key is refused</source>
        <translation>Wartet, der Schlüssel wird abgelehnt</translation>
    </message>
    <message>
        <source>Waiting, short by %1 credits</source>
        <translation>Wartet, es fehlen %1 Credits</translation>
    </message>
    <message>
        <source>Waiting for credits</source>
        <translation>Wartet auf Credits</translation>
    </message>
    <message>
        <source>Waiting for the network</source>
        <translation>Wartet auf das Netz</translation>
    </message>
    <message>
        <source>Waiting, the service asks for %1</source>
        <translation>Wartet, der Dienst bittet um %1</translation>
    </message>
    <message>
        <source>Waiting, the service asks for time</source>
        <translation>Wartet, der Dienst bittet um Zeit</translation>
    </message>
    <message>
        <source>Waiting, the disk cannot be written</source>
        <translation>Wartet, auf die Festplatte kann nicht geschrieben werden</translation>
    </message>
    <message>
        <source>Waiting for you to continue</source>
        <translation>Wartet auf dein Wort</translation>
    </message>
    <message>
        <source>The service does not accept this. Nothing was charged.</source>
        <translation>Der Dienst nimmt das nicht an. Nichts wurde berechnet.</translation>
    </message>
    <message>
        <source>The service refuses this key. Nothing was charged. Replace the key to go on.</source>
        <translation>Der Dienst lehnt diesen Schlüssel ab. Nichts wurde berechnet. Ersetze ihn, um fortzufahren.</translation>
    </message>
    <message>
        <source>There are too few credits. Nothing was charged. Add credits, or use another account.</source>
        <translation>Es sind zu wenige Credits da. Nichts wurde berechnet. Lade Credits auf oder nimm ein anderes Konto.</translation>
    </message>
    <message>
        <source>It is no longer there.</source>
        <translation>Das ist nicht mehr da.</translation>
    </message>
    <message>
        <source>The service asks to wait %1. Nothing was charged. Sending goes on by itself.</source>
        <translation>Der Dienst bittet, %1 zu warten. Nichts wurde berechnet. Das Senden geht von selbst weiter.</translation>
    </message>
    <message>
        <source>The service asks to wait. Nothing was charged. Sending goes on by itself.</source>
        <translation>Der Dienst bittet zu warten. Nichts wurde berechnet. Das Senden geht von selbst weiter.</translation>
    </message>
    <message>
        <source>The service has an error. Nothing was charged. Try again in a while.</source>
        <translation>Der Dienst hat einen Fehler. Nichts wurde berechnet. Versuche es später noch einmal.</translation>
    </message>
    <message>
        <source>No network. Rendering goes on at the service, clips are collected later.</source>
        <translation>Kein Netz. Beim Dienst wird weiter gerendert, die Clips werden später geholt.</translation>
    </message>
    <message>
        <source>A secure connection to api.seedance.it.com failed. Nothing was sent. Check the proxy settings.</source>
        <translation>Eine sichere Verbindung zu api.seedance.it.com kam nicht zustande. Nichts wurde gesendet. Prüfe die Proxy-Einstellungen.</translation>
    </message>
    <message>
        <source>The service does not answer. Try again in a while.</source>
        <translation>Der Dienst antwortet nicht. Versuche es später noch einmal.</translation>
    </message>
    <message>
        <source>The folder cannot be written. Nothing is lost. Choose another folder.</source>
        <translation>In den Ordner kann nicht geschrieben werden. Nichts ist verloren. Wähle einen anderen Ordner.</translation>
    </message>
    <message>
        <source>The disk is full. Nothing is lost. Free some space to go on.</source>
        <translation>Die Festplatte ist voll. Nichts ist verloren. Schaffe Platz, um fortzufahren.</translation>
    </message>
    <message>
        <source>The service gave an answer that Rushes does not understand.</source>
        <translation>Der Dienst gab eine Antwort, die Rushes nicht versteht.</translation>
    </message>
    <message>
        <source>The file arrived damaged and is fetched again. Nothing is charged twice.</source>
        <translation>Die Datei kam beschädigt an und wird noch einmal geholt. Nichts wird doppelt berechnet.</translation>
    </message>
    <message>
        <source>The link ended before the clip could be saved. Copy the report and ask support.</source>
        <translation>Der Link lief ab, bevor der Clip gespeichert war. Kopiere den Bericht und frage den Support.</translation>
    </message>
    <message>
        <source>This computer has no keychain. The key would be forgotten at quit.</source>
        <translation>Dieser Computer hat keinen Schlüsselbund. Der Schlüssel würde beim Beenden vergessen.</translation>
    </message>
    <message>
        <source>Another Rushes uses this library. Close it, or use its window.</source>
        <translation>Ein anderes Rushes benutzt diese Bibliothek. Schließe es, oder nimm dessen Fenster.</translation>
    </message>
    <message>
        <source>Choose a model.</source>
        <translation>Wähle ein Modell.</translation>
    </message>
    <message>
        <source>Write what should be seen.</source>
        <translation>Schreibe, was zu sehen sein soll.</translation>
    </message>
    <message numerus="yes">
        <source>Shorten the prompt by %n characters.</source>
        <translation>
            <numerusform>Kürze den Prompt um %n Zeichen.</numerusform>
            <numerusform>Kürze den Prompt um %n Zeichen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The service may count this prompt as longer than 500 characters.</source>
        <translation>Der Dienst zählt diesen Prompt vielleicht als länger als 500 Zeichen.</translation>
    </message>
    <message>
        <source>Choose %1.</source>
        <translation>Wähle %1.</translation>
    </message>
    <message>
        <source>Choose %1 to %2.</source>
        <translation>Wähle %1 bis %2.</translation>
    </message>
    <message>
        <source>This model does not offer that shape.</source>
        <translation>Dieses Modell bietet diese Form nicht.</translation>
    </message>
    <message>
        <source>The picture is no longer there.</source>
        <translation>Das Bild ist nicht mehr da.</translation>
    </message>
    <message>
        <source>The picture is empty. Choose another.</source>
        <translation>Das Bild ist leer. Wähle ein anderes.</translation>
    </message>
    <message>
        <source>The picture is too big, the limit is %1.</source>
        <translation>Das Bild ist zu groß, die Grenze ist %1.</translation>
    </message>
    <message>
        <source>Choose a picture that is a JPEG, PNG or WebP.</source>
        <translation>Wähle ein Bild, das JPEG, PNG oder WebP ist.</translation>
    </message>
    <message>
        <source>This picture cannot be opened.</source>
        <translation>Dieses Bild kann nicht geöffnet werden.</translation>
    </message>
    <message>
        <source>The webhook is not a web address.</source>
        <translation>Der Webhook ist keine Webadresse.</translation>
    </message>
    <message>
        <source>This is not the web address of a picture.</source>
        <translation>Das ist nicht die Webadresse eines Bildes.</translation>
    </message>
    <message>
        <source>A metadata name is empty or reserved.</source>
        <translation>Ein Metadatenname ist leer oder reserviert.</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>Startet</translation>
    </message>
    <message>
        <source>Waiting for the keychain</source>
        <translation>Wartet auf den Schlüsselbund</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>Kein Schlüssel</translation>
    </message>
    <message>
        <source>Key refused</source>
        <translation>Schlüssel abgelehnt</translation>
    </message>
    <message>
        <source>Keychain locked</source>
        <translation>Schlüsselbund gesperrt</translation>
    </message>
    <message>
        <source>Did not start</source>
        <translation>Nicht gestartet</translation>
    </message>
    <message>
        <source>Saving again in %1</source>
        <translation>Erneutes Speichern in %1</translation>
    </message>
    <message>
        <source>Waiting, the disk is almost full</source>
        <translation>Wartet, die Festplatte ist fast voll</translation>
    </message>
    <message>
        <source>Waiting, the disk does not answer</source>
        <translation>Wartet, die Festplatte antwortet nicht</translation>
    </message>
    <message>
        <source>Waiting, the model is not known</source>
        <translation>Wartet, das Modell ist nicht bekannt</translation>
    </message>
    <message>
        <source>Waiting, being edited</source>
        <translation>Wartet, wird bearbeitet</translation>
    </message>
    <message>
        <source>The service does not accept %1. Nothing was charged.</source>
        <translation>Der Dienst nimmt %1 nicht an. Nichts wurde berechnet.</translation>
    </message>
    <message>
        <source>Choose another length.</source>
        <translation>Wähle eine andere Länge.</translation>
    </message>
    <message>
        <source>The keychain stayed locked, so the key would be forgotten at quit. Unlock it and try again.</source>
        <translation>Der Schlüsselbund blieb gesperrt, der Schlüssel würde beim Beenden vergessen. Entsperre ihn und versuche es noch einmal.</translation>
    </message>
</context>
<context>
    <name>ShortcutList</name>
    <message>
        <source> or </source>
        <translation> oder </translation>
    </message>
    <message>
        <source>In the prompt</source>
        <translation>Im Prompt</translation>
    </message>
    <message>
        <source>Older prompt</source>
        <translation>Älterer Prompt</translation>
    </message>
    <message>
        <source>Newer prompt</source>
        <translation>Neuerer Prompt</translation>
    </message>
    <message>
        <source>In the queue</source>
        <translation>In der Warteschlange</translation>
    </message>
    <message>
        <source>Move a waiting job up</source>
        <translation>Wartenden Job nach oben</translation>
    </message>
    <message>
        <source>Move a waiting job down</source>
        <translation>Wartenden Job nach unten</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
</context>
<context>
    <name>StageCommand</name>
    <message>
        <source>Playback</source>
        <translation>Wiedergabe</translation>
    </message>
    <message>
        <source>Clip</source>
        <translation>Clip</translation>
    </message>
    <message>
        <source>Play or pause</source>
        <translation>Abspielen oder Pause</translation>
    </message>
    <message>
        <source>Play backwards, again: faster</source>
        <translation>Rückwärts abspielen, erneut: schneller</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Play, again: faster</source>
        <translation>Abspielen, erneut: schneller</translation>
    </message>
    <message>
        <source>One frame back</source>
        <translation>Ein Bild zurück</translation>
    </message>
    <message>
        <source>One frame forward</source>
        <translation>Ein Bild vor</translation>
    </message>
    <message>
        <source>One second back</source>
        <translation>Eine Sekunde zurück</translation>
    </message>
    <message>
        <source>One second forward</source>
        <translation>Eine Sekunde vor</translation>
    </message>
    <message>
        <source>First frame</source>
        <translation>Erstes Bild</translation>
    </message>
    <message>
        <source>Last frame</source>
        <translation>Letztes Bild</translation>
    </message>
    <message>
        <source>Mark in</source>
        <translation>In-Punkt setzen</translation>
    </message>
    <message>
        <source>Mark out</source>
        <translation>Out-Punkt setzen</translation>
    </message>
    <message>
        <source>Clear marks</source>
        <translation>Punkte löschen</translation>
    </message>
    <message>
        <source>Go to in</source>
        <translation>Zum In-Punkt</translation>
    </message>
    <message>
        <source>Go to out</source>
        <translation>Zum Out-Punkt</translation>
    </message>
    <message>
        <source>Loop the range</source>
        <translation>Bereich wiederholen</translation>
    </message>
    <message>
        <source>Slower</source>
        <translation>Langsamer</translation>
    </message>
    <message>
        <source>Faster</source>
        <translation>Schneller</translation>
    </message>
    <message>
        <source>Previous take</source>
        <translation>Voriger Take</translation>
    </message>
    <message>
        <source>Next take</source>
        <translation>Nächster Take</translation>
    </message>
    <message>
        <source>Copy frame</source>
        <translation>Bild kopieren</translation>
    </message>
    <message>
        <source>Save frame</source>
        <translation>Bild sichern</translation>
    </message>
    <message>
        <source>Use this frame</source>
        <translation>Dieses Bild verwenden</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>Stumm</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Vollbild</translation>
    </message>
    <message>
        <source>Leave full screen</source>
        <translation>Vollbild verlassen</translation>
    </message>
    <message>
        <source>Circle</source>
        <translation>Einkreisen</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Undecided</source>
        <translation>Unentschieden</translation>
    </message>
    <message>
        <source>Rate with 1 star</source>
        <translation>Mit 1 Stern bewerten</translation>
    </message>
    <message>
        <source>Rate with 2 stars</source>
        <translation>Mit 2 Sternen bewerten</translation>
    </message>
    <message>
        <source>Rate with 3 stars</source>
        <translation>Mit 3 Sternen bewerten</translation>
    </message>
    <message>
        <source>Rate with 4 stars</source>
        <translation>Mit 4 Sternen bewerten</translation>
    </message>
    <message>
        <source>Rate with 5 stars</source>
        <translation>Mit 5 Sternen bewerten</translation>
    </message>
    <message>
        <source>Clear rating</source>
        <translation>Bewertung löschen</translation>
    </message>
    <message>
        <source>Reuse the recipe</source>
        <translation>Rezept wiederverwenden</translation>
    </message>
    <message>
        <source>Vary: one more take</source>
        <translation>Variieren: noch ein Take</translation>
    </message>
    <message>
        <source>Continue from the last frame</source>
        <translation>Ab dem letzten Bild fortsetzen</translation>
    </message>
</context>
<context>
    <name>Timecode</name>
    <message>
        <source>%1 seconds %2 frames</source>
        <translation>%1 Sekunden %2 Bilder</translation>
    </message>
</context>
<context>
    <name>VaryWords</name>
    <message>
        <source>Vary · free</source>
        <translation>Variieren · kostenlos</translation>
    </message>
    <message>
        <source>Vary · %1</source>
        <translation>Variieren · %1</translation>
    </message>
</context>
<context>
    <name>rushes::AccountChip</name>
    <message>
        <source>Free</source>
        <translation>Kostenlos</translation>
    </message>
    <message>
        <source>· nothing is sent</source>
        <translation>· nichts wird gesendet</translation>
    </message>
    <message>
        <source>at %1</source>
        <translation>um %1</translation>
    </message>
    <message>
        <source>credits</source>
        <translation>Credits</translation>
    </message>
    <message>
        <source>No account</source>
        <translation>Kein Konto</translation>
    </message>
    <message>
        <source>Account, none</source>
        <translation>Konto, keines</translation>
    </message>
    <message>
        <source>Account %1, free</source>
        <translation>Konto %1, kostenlos</translation>
    </message>
    <message>
        <source>Account %1, %2</source>
        <translation>Konto %1, %2</translation>
    </message>
    <message>
        <source>The queue no longer fits: it needs %1.</source>
        <translation>Reicht nicht mehr für die Warteschlange: %1 nötig.</translation>
    </message>
</context>
<context>
    <name>rushes::AccountDraft</name>
    <message>
        <source>A new account</source>
        <translation>Ein neues Konto</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Studio</source>
        <translation>Studio</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>API-Schlüssel</translation>
    </message>
    <message>
        <source>Verify and add</source>
        <translation>Prüfen und hinzufügen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Verifying…</source>
        <translation>Wird geprüft …</translation>
    </message>
</context>
<context>
    <name>rushes::AccountForm</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>New API key</source>
        <translation>Neuer API-Schlüssel</translation>
    </message>
    <message>
        <source>Paste the new key</source>
        <translation>Neuen Schlüssel einfügen</translation>
    </message>
    <message>
        <source>Replace…</source>
        <translation>Ersetzen …</translation>
    </message>
    <message>
        <source>Replace the key</source>
        <translation>Schlüssel ersetzen</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Reads the balance, which costs nothing</source>
        <translation>Liest das Guthaben, das kostet nichts</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>API-Schlüssel</translation>
    </message>
    <message>
        <source>Use this account</source>
        <translation>Dieses Konto verwenden</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Entfernen …</translation>
    </message>
    <message>
        <source>The sandbox needs none</source>
        <translation>Die Sandbox braucht keinen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Keep the old key</source>
        <translation>Alten Schlüssel behalten</translation>
    </message>
    <message>
        <source>Verify and keep</source>
        <translation>Prüfen und behalten</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Verifying this address…</source>
        <translation>Adresse wird geprüft …</translation>
    </message>
    <message>
        <source>The address of before is in use.</source>
        <translation>Die bisherige Adresse gilt weiter.</translation>
    </message>
    <message>
        <source>Verifying…</source>
        <translation>Wird geprüft …</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 entfernen</translation>
    </message>
    <message>
        <source>Remove the account %1? Its key leaves the keychain of this computer. Clips made with it stay where they are, with their recipes.</source>
        <translation>Das Konto %1 entfernen? Sein Schlüssel verlässt den Schlüsselbund dieses Computers. Die damit gemachten Clips bleiben, wo sie sind, mit ihren Rezepten.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>%1 stays: not all of its jobs have ended. Wait for those that were sent, take the waiting ones back, and try again.</source>
        <translation>%1 bleibt: Nicht alle Jobs sind zu Ende. Warte auf die gesendeten, nimm die wartenden zurück und versuche es noch einmal.</translation>
    </message>
    <message>
        <source>%1 stays: the keychain did not let its key go. Unlock the keychain and try again.</source>
        <translation>%1 bleibt: Der Schlüsselbund gab den Schlüssel nicht frei. Entsperre den Schlüsselbund und versuche es noch einmal.</translation>
    </message>
</context>
<context>
    <name>rushes::AccountList</name>
    <message>
        <source>Accounts</source>
        <translation>Konten</translation>
    </message>
</context>
<context>
    <name>rushes::AccountMenu</name>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>Guthaben</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Kostenlos</translation>
    </message>
    <message>
        <source>Reserved by the queue</source>
        <translation>Von der Warteschlange reserviert</translation>
    </message>
    <message>
        <source>After the queue</source>
        <translation>Nach der Warteschlange</translation>
    </message>
    <message>
        <source>Read at</source>
        <translation>Gelesen um</translation>
    </message>
    <message>
        <source>%1 · free</source>
        <translation>%1 · kostenlos</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Read Balance Now</source>
        <translation>Guthaben jetzt lesen</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Replace Key…</source>
        <translation>Schlüssel ersetzen …</translation>
    </message>
    <message>
        <source>Add a Key…</source>
        <translation>Schlüssel hinzufügen …</translation>
    </message>
    <message>
        <source>Manage Accounts…</source>
        <translation>Konten verwalten …</translation>
    </message>
</context>
<context>
    <name>rushes::AccountRow</name>
    <message>
        <source>Default</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>Replace key…</source>
        <translation>Schlüssel ersetzen …</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Kostenlos</translation>
    </message>
    <message>
        <source>credits</source>
        <translation>Credits</translation>
    </message>
    <message>
        <source>Replace the key of %1</source>
        <translation>Schlüssel von %1 ersetzen</translation>
    </message>
</context>
<context>
    <name>rushes::AccountsPage</name>
    <message>
        <source>Accounts</source>
        <translation>Konten</translation>
    </message>
    <message>
        <source>Add account</source>
        <translation>Konto hinzufügen</translation>
    </message>
    <message>
        <source>Ask me before one send costs more than %1 credits</source>
        <translation>Vor dem Senden fragen, wenn es mehr als %1 Credits kostet</translation>
    </message>
    <message>
        <source>Credits from which Rushes asks</source>
        <translation>Credits, ab denen Rushes fragt</translation>
    </message>
    <message>
        <source>Tell me when the queue no longer fits the balance</source>
        <translation>Melden, wenn das Guthaben nicht mehr für die Warteschlange reicht</translation>
    </message>
</context>
<context>
    <name>rushes::AddressDialog</name>
    <message>
        <source>Use it</source>
        <translation>Verwenden</translation>
    </message>
    <message>
        <source>Source image from the web</source>
        <translation>Ausgangsbild aus dem Netz</translation>
    </message>
    <message>
        <source>Address of the picture</source>
        <translation>Adresse des Bildes</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>This is not a web address. It begins with https:// or http://.</source>
        <translation>Das ist keine Webadresse. Sie beginnt mit https:// oder http://.</translation>
    </message>
    <message>
        <source>The service fetches the picture from there. One that needs a login does not work.</source>
        <translation>Der Dienst holt das Bild von dort. Eines, das eine Anmeldung braucht, geht nicht.</translation>
    </message>
</context>
<context>
    <name>rushes::AppearancePage</name>
    <message>
        <source>Appearance and language</source>
        <translation>Aussehen und Sprache</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Rushes speaks another language from its next start.</source>
        <translation>Eine andere Sprache spricht Rushes ab dem nächsten Start.</translation>
    </message>
</context>
<context>
    <name>rushes::AspectChoice</name>
    <message>
        <source>Aspect ratio, 16 to 9</source>
        <translation>Seitenverhältnis, 16 zu 9</translation>
    </message>
    <message>
        <source>Aspect ratio, 9 to 16</source>
        <translation>Seitenverhältnis, 9 zu 16</translation>
    </message>
    <message>
        <source>Aspect ratio, 1 to 1</source>
        <translation>Seitenverhältnis, 1 zu 1</translation>
    </message>
    <message>
        <source>This model does not make this shape</source>
        <translation>Dieses Modell macht diese Form nicht</translation>
    </message>
</context>
<context>
    <name>rushes::BalanceCheck</name>
    <message>
        <source>The balance could not be read. Check it again in a while.</source>
        <translation>Das Guthaben konnte nicht gelesen werden. Prüfe es später noch einmal.</translation>
    </message>
    <message>
        <source>The balance was %1 before and is %2 now.</source>
        <translation>Das Guthaben war %1 und ist jetzt %2.</translation>
    </message>
    <message>
        <source>The balance is %1 now; before sending it was not read.</source>
        <translation>Das Guthaben ist jetzt %1; vor dem Senden wurde es nicht gelesen.</translation>
    </message>
    <message>
        <source>%1 Reading it again to be sure.</source>
        <translation>%1 Zur Sicherheit wird es noch einmal gelesen.</translation>
    </message>
    <message>
        <source>%1 Other charges may be in it, so it cannot tell.</source>
        <translation>%1 Darin können andere Kosten stecken, es sagt also nichts.</translation>
    </message>
</context>
<context>
    <name>rushes::BusNotices</name>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
</context>
<context>
    <name>rushes::Canvas</name>
    <message>
        <source>Reveal</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Reveal in File Manager</source>
        <translation>In der Dateiverwaltung zeigen</translation>
    </message>
    <message>
        <source>SANDBOX</source>
        <translation>SANDBOX</translation>
    </message>
    <message>
        <source>Try an example</source>
        <translation>Beispiel probieren</translation>
    </message>
    <message>
        <source>Reuse recipe</source>
        <translation>Rezept wiederverwenden</translation>
    </message>
    <message>
        <source>Locate…</source>
        <translation>Suchen …</translation>
    </message>
    <message>
        <source>Locate the file</source>
        <translation>Die Datei suchen</translation>
    </message>
</context>
<context>
    <name>rushes::ComposePanel</name>
    <message>
        <source>Compose</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>Prompt history</source>
        <translation>Frühere Prompts</translation>
    </message>
    <message>
        <source>More for this recipe</source>
        <translation>Mehr zu diesem Rezept</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>Prompt</translation>
    </message>
    <message>
        <source>Source image</source>
        <translation>Ausgangsbild</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Aspect</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Audio</source>
        <translation>Ton</translation>
    </message>
    <message>
        <source>Generate sound</source>
        <translation>Ton erzeugen</translation>
    </message>
    <message>
        <source>Takes</source>
        <translation>Takes</translation>
    </message>
    <message>
        <source>Nothing sent yet</source>
        <translation>Noch nichts gesendet</translation>
    </message>
    <message>
        <source>Choose a Source Image…</source>
        <translation>Ausgangsbild wählen …</translation>
    </message>
    <message>
        <source>Paste as Source Image</source>
        <translation>Als Ausgangsbild einfügen</translation>
    </message>
    <message>
        <source>Remove the Source Image</source>
        <translation>Ausgangsbild entfernen</translation>
    </message>
    <message>
        <source>New Recipe</source>
        <translation>Neues Rezept</translation>
    </message>
    <message>
        <source>The text was cut after %1 characters.</source>
        <translation>Der Text wurde nach %1 Zeichen abgeschnitten.</translation>
    </message>
    <message>
        <source>free</source>
        <translation>kostenlos</translation>
    </message>
    <message>
        <source>%1 each</source>
        <translation>je %1</translation>
    </message>
    <message>
        <source>Prompt, %1 of %2 characters</source>
        <translation>Prompt, %1 von %2 Zeichen</translation>
    </message>
    <message>
        <source>Image to picture</source>
        <translation>Bild zu Bild</translation>
    </message>
    <message>
        <source>Image to video</source>
        <translation>Bild zu Video</translation>
    </message>
    <message>
        <source>None: text to picture</source>
        <translation>Keines: Text zu Bild</translation>
    </message>
    <message>
        <source>None: text to video</source>
        <translation>Keines: Text zu Video</translation>
    </message>
    <message>
        <source>Snippets</source>
        <translation>Bausteine</translation>
    </message>
    <message>
        <source>From URL…</source>
        <translation>Von URL …</translation>
    </message>
    <message>
        <source>Use the Whole Picture</source>
        <translation>Ganzes Bild verwenden</translation>
    </message>
    <message>
        <source>Crop to the Aspect Ratio</source>
        <translation>Auf das Format zuschneiden</translation>
    </message>
    <message>
        <source>New recipe begun.</source>
        <translation>Neues Rezept begonnen.</translation>
    </message>
    <message>
        <source>Save or Manage…</source>
        <translation>Sichern, verwalten …</translation>
    </message>
    <message>
        <source>Changes saved</source>
        <translation>Änderungen gesichert</translation>
    </message>
    <message>
        <source>This job was sent or removed meanwhile. What you wrote stands here as a new recipe.</source>
        <translation>Dieser Job wurde inzwischen gesendet oder entfernt. Was du schriebst, steht hier als neues Rezept.</translation>
    </message>
    <message>
        <source>The edited job is gone, its recipe is kept.</source>
        <translation>Der bearbeitete Job ist weg, sein Rezept bleibt.</translation>
    </message>
</context>
<context>
    <name>rushes::CreatePage</name>
    <message>
        <source>Create</source>
        <translation>Erstellen</translation>
    </message>
</context>
<context>
    <name>rushes::DetailsFold</name>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>Metadata</source>
        <translation>Metadaten</translation>
    </message>
    <message>
        <source>Add a field</source>
        <translation>Feld hinzufügen</translation>
    </message>
    <message>
        <source>Webhook</source>
        <translation>Webhook</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Metadata name</source>
        <translation>Metadatenname</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Metadata value</source>
        <translation>Metadatenwert</translation>
    </message>
    <message>
        <source>Remove this field</source>
        <translation>Dieses Feld entfernen</translation>
    </message>
    <message>
        <source>“%1” stands there twice, the last one is sent.</source>
        <translation>„%1“ steht zweimal da, das letzte wird gesendet.</translation>
    </message>
    <message>
        <source>1 metadata field</source>
        <translation>1 Metadatenfeld</translation>
    </message>
    <message>
        <source>%1 metadata fields</source>
        <translation>%1 Metadatenfelder</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>%1, webhook</source>
        <translation>%1, Webhook</translation>
    </message>
    <message>
        <source>With a source image the service takes no metadata. It is kept with the clip.</source>
        <translation>Mit einem Ausgangsbild nimmt der Dienst keine Metadaten. Sie bleiben beim Clip.</translation>
    </message>
</context>
<context>
    <name>rushes::Disclosure</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>rushes::DownloadsPage</name>
    <message>
        <source>Downloads</source>
        <translation>Downloads</translation>
    </message>
    <message>
        <source>Clips at a time</source>
        <translation>Clips zugleich</translation>
    </message>
    <message>
        <source>Keep free</source>
        <translation>Frei halten</translation>
    </message>
    <message>
        <source>Nothing new is sent while the disk of the clips has less than this free. At 0, Rushes never waits.</source>
        <translation>Nichts Neues wird gesendet, solange auf der Festplatte der Clips weniger frei ist. Bei 0 wartet Rushes nie.</translation>
    </message>
    <message>
        <source>Play each new clip</source>
        <translation>Jeden neuen Clip abspielen</translation>
    </message>
    <message>
        <source>On the Stage, as soon as it is on disk, unless you are watching another.</source>
        <translation>Auf der Bühne, sobald er auf der Festplatte ist, außer du siehst gerade einen anderen.</translation>
    </message>
    <message>
        <source>Strip place and camera data from pictures before they are sent</source>
        <translation>Orts- und Kameradaten vor dem Senden aus Bildern entfernen</translation>
    </message>
    <message>
        <source>Only in what is sent. Your own file stays as it is.</source>
        <translation>Nur in dem, was gesendet wird. Deine eigene Datei bleibt, wie sie ist.</translation>
    </message>
    <message>
        <source>Unit of the space kept free</source>
        <translation>Einheit des frei gehaltenen Platzes</translation>
    </message>
    <message>
        <source>MB</source>
        <translation>MB</translation>
    </message>
    <message>
        <source>GB</source>
        <translation>GB</translation>
    </message>
</context>
<context>
    <name>rushes::DropZone</name>
    <message>
        <source>Choose another picture</source>
        <translation>Anderes Bild wählen</translation>
    </message>
    <message>
        <source>Remove the picture</source>
        <translation>Bild entfernen</translation>
    </message>
    <message>
        <source>Shrink it</source>
        <translation>Verkleinern</translation>
    </message>
    <message>
        <source>Choose a source image</source>
        <translation>Ausgangsbild wählen</translation>
    </message>
    <message>
        <source>Use as the source image</source>
        <translation>Als Ausgangsbild verwenden</translation>
    </message>
    <message>
        <source>Enter browses, Ctrl+V pastes</source>
        <translation>Eingabe durchsucht, Strg+V fügt ein</translation>
    </message>
    <message>
        <source>or &lt;a&gt;browse&lt;/a&gt;, paste, or use a frame</source>
        <translation>oder &lt;a&gt;durchsuchen&lt;/a&gt;, einfügen, ein Einzelbild nehmen</translation>
    </message>
    <message>
        <source>Drop a picture to start from</source>
        <translation>Bild zum Anfangen hierher ziehen</translation>
    </message>
    <message>
        <source>JPEG, PNG or WebP, up to 10 MB</source>
        <translation>JPEG, PNG oder WebP, bis 10 MB</translation>
    </message>
    <message>
        <source>Looking at the picture…</source>
        <translation>Das Bild wird angesehen …</translation>
    </message>
    <message>
        <source>A picture from the web</source>
        <translation>Ein Bild aus dem Netz</translation>
    </message>
    <message>
        <source>The service fetches it, it is not shown here</source>
        <translation>Der Dienst holt es, hier wird es nicht gezeigt</translation>
    </message>
    <message>
        <source>Crop</source>
        <translation>Zuschneiden</translation>
    </message>
    <message>
        <source>Convert</source>
        <translation>Umwandeln</translation>
    </message>
    <message>
        <source>Choose another</source>
        <translation>Anderes wählen</translation>
    </message>
    <message>
        <source>Pictures (*.jpg *.jpeg *.png *.webp *.tif *.tiff *.gif *.bmp *.ppm *.pgm *.pbm *.tga *.icns *.ico);;All files (*)</source>
        <translation>Bilder (*.jpg *.jpeg *.png *.webp *.tif *.tiff *.gif *.bmp *.ppm *.pgm *.pbm *.tga *.icns *.ico);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Use the whole picture</source>
        <translation>Ganzes Bild verwenden</translation>
    </message>
    <message>
        <source>Crop to %1</source>
        <translation>Auf %1 zuschneiden</translation>
    </message>
</context>
<context>
    <name>rushes::DurationField</name>
    <message>
        <source>&#xa0;s</source>
        <comment>seconds, after a number</comment>
        <translation>&#xa0;s</translation>
    </message>
    <message>
        <source>%1 to %2 seconds</source>
        <translation>%1 bis %2 Sekunden</translation>
    </message>
    <message numerus="yes">
        <source>Duration, %n seconds</source>
        <translation>
            <numerusform>Dauer, %n Sekunde</numerusform>
            <numerusform>Dauer, %n Sekunden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rushes::EditBanner</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Cancel editing</source>
        <translation>Bearbeiten abbrechen</translation>
    </message>
    <message>
        <source>Editing · %1</source>
        <translation>Bearbeiten · %1</translation>
    </message>
</context>
<context>
    <name>rushes::FolderLine</name>
    <message>
        <source>Clips are saved in</source>
        <translation>Clips werden gespeichert in</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Ändern …</translation>
    </message>
    <message>
        <source>Change the folder clips are saved in</source>
        <translation>Ordner für Clips ändern</translation>
    </message>
    <message>
        <source>Clips are saved in %1</source>
        <translation>Clips werden gespeichert in %1</translation>
    </message>
</context>
<context>
    <name>rushes::FolderPage</name>
    <message>
        <source>Library folder</source>
        <translation>Bibliotheksordner</translation>
    </message>
    <message>
        <source>Clips are saved in</source>
        <translation>Clips werden gespeichert in</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Ändern …</translation>
    </message>
    <message>
        <source>Change the folder clips are saved in</source>
        <translation>Ordner für Clips ändern</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Its disk is not there.</source>
        <translation>Seine Festplatte ist nicht da.</translation>
    </message>
    <message>
        <source>%1 free on its disk.</source>
        <translation>Dort sind %1 frei.</translation>
    </message>
    <message>
        <source>Choose where clips are saved</source>
        <translation>Wählen, wo Clips gespeichert werden</translation>
    </message>
    <message>
        <source>Each clip is a plain MP4 file. A small file beside it tells how it was made.</source>
        <translation>Jeder Clip ist eine einfache MP4-Datei. Eine kleine Datei daneben sagt, wie er gemacht wurde.</translation>
    </message>
    <message>
        <source>Clips are saved in %1</source>
        <translation>Clips werden gespeichert in %1</translation>
    </message>
</context>
<context>
    <name>rushes::GenerateBar</name>
    <message>
        <source>1 take added to the queue</source>
        <translation>1 Take eingereiht</translation>
    </message>
    <message>
        <source>%1 takes added to the queue</source>
        <translation>%1 Takes eingereiht</translation>
    </message>
</context>
<context>
    <name>rushes::GenerateWords</name>
    <message>
        <source>Generate</source>
        <translation>Erzeugen</translation>
    </message>
    <message>
        <source>free</source>
        <translation>kostenlos</translation>
    </message>
    <message>
        <source>Queue · %1</source>
        <translation>Einreihen · %1</translation>
    </message>
    <message>
        <source>Generate · %1</source>
        <translation>Erzeugen · %1</translation>
    </message>
    <message>
        <source>Queue %1 takes · %2</source>
        <translation>%1 Takes einreihen · %2</translation>
    </message>
    <message>
        <source>Generate %1 takes · %2</source>
        <translation>%1 Takes erzeugen · %2</translation>
    </message>
    <message>
        <source>about %1 credits</source>
        <translation>ungefähr %1 Credits</translation>
    </message>
    <message>
        <source>Queue 1 take, %1</source>
        <translation>1 Take einreihen, %1</translation>
    </message>
    <message>
        <source>Generate 1 take, %1</source>
        <translation>1 Take erzeugen, %1</translation>
    </message>
    <message>
        <source>Queue %1 takes, %2</source>
        <translation>%1 Takes einreihen, %2</translation>
    </message>
    <message>
        <source>Generate %1 takes, %2</source>
        <translation>%1 Takes erzeugen, %2</translation>
    </message>
    <message>
        <source>Choose an account or the sandbox first.</source>
        <translation>Wähle zuerst ein Konto oder die Sandbox.</translation>
    </message>
    <message>
        <source>Looking at the picture…</source>
        <translation>Das Bild wird angesehen …</translation>
    </message>
    <message>
        <source>Sent when the sandbox has started</source>
        <translation>Wird gesendet, wenn die Sandbox läuft</translation>
    </message>
    <message>
        <source>Sent when the account is ready</source>
        <translation>Wird gesendet, wenn das Konto bereit ist</translation>
    </message>
    <message>
        <source>Sent when the keychain answers</source>
        <translation>Wird gesendet, wenn der Schlüsselbund antwortet</translation>
    </message>
    <message>
        <source>Sent when the network is back</source>
        <translation>Wird gesendet, wenn das Netz wieder da ist</translation>
    </message>
    <message>
        <source>This account has no key. Jobs wait until it has one.</source>
        <translation>Dieses Konto hat keinen Schlüssel. Jobs warten, bis es einen hat.</translation>
    </message>
    <message>
        <source>The service refuses this key. Jobs wait until it is replaced.</source>
        <translation>Der Dienst lehnt diesen Schlüssel ab. Jobs warten, bis er ersetzt ist.</translation>
    </message>
    <message>
        <source>The keychain is locked. Jobs wait until it answers.</source>
        <translation>Der Schlüsselbund ist gesperrt. Jobs warten, bis er antwortet.</translation>
    </message>
    <message>
        <source>The sandbox did not start. Jobs wait for it.</source>
        <translation>Die Sandbox ist nicht gestartet. Jobs warten auf sie.</translation>
    </message>
    <message>
        <source>Rendered on this computer</source>
        <translation>Auf diesem Computer gerendert</translation>
    </message>
    <message>
        <source>The balance is not known yet</source>
        <translation>Das Guthaben ist noch nicht bekannt</translation>
    </message>
    <message>
        <source>Leaves %1 after the queue</source>
        <translation>Danach bleiben %1</translation>
    </message>
    <message>
        <source>Short by %1 on %2.</source>
        <translation>Es fehlen %1 auf %2.</translation>
    </message>
    <message>
        <source>Save changes · %1</source>
        <translation>Änderungen sichern · %1</translation>
    </message>
    <message>
        <source>Save changes, %1</source>
        <translation>Änderungen sichern, %1</translation>
    </message>
    <message>
        <source>Save changes</source>
        <translation>Änderungen sichern</translation>
    </message>
    <message>
        <source>Cropping the picture…</source>
        <translation>Das Bild wird zugeschnitten …</translation>
    </message>
</context>
<context>
    <name>rushes::Hatch</name>
    <message>
        <source>Sandbox</source>
        <translation>Sandbox</translation>
    </message>
</context>
<context>
    <name>rushes::Header</name>
    <message>
        <source>Menu bar</source>
        <translation>Menüleiste</translation>
    </message>
</context>
<context>
    <name>rushes::JobActs</name>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Reuse recipe</source>
        <translation>Rezept wiederverwenden</translation>
    </message>
    <message>
        <source>Check balance</source>
        <translation>Guthaben prüfen</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Noch einmal senden</translation>
    </message>
    <message>
        <source>I have its id…</source>
        <translation>Ich habe die ID …</translation>
    </message>
    <message>
        <source>Let go</source>
        <translation>Loslassen</translation>
    </message>
    <message>
        <source>Save again</source>
        <translation>Noch einmal speichern</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Link kopieren</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Jetzt versuchen</translation>
    </message>
    <message>
        <source>Continue sending</source>
        <translation>Weiter senden</translation>
    </message>
    <message>
        <source>Paste key…</source>
        <translation>Schlüssel einfügen …</translation>
    </message>
    <message>
        <source>Replace key…</source>
        <translation>Schlüssel ersetzen …</translation>
    </message>
    <message>
        <source>Open the website</source>
        <translation>Website öffnen</translation>
    </message>
    <message>
        <source>Use another account</source>
        <translation>Anderes Konto verwenden</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>Move to top</source>
        <translation>Ganz nach oben</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Reveal file</source>
        <translation>Datei zeigen</translation>
    </message>
    <message>
        <source>Copy job id</source>
        <translation>Job-ID kopieren</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>Bericht kopieren</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Ausblenden</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>%1, free</source>
        <translation>%1, kostenlos</translation>
    </message>
    <message>
        <source>%1, about %2 credits</source>
        <translation>%1, ungefähr %2 Credits</translation>
    </message>
    <message>
        <source>free</source>
        <translation>kostenlos</translation>
    </message>
    <message>
        <source>Another take</source>
        <translation>Noch ein Take</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Save now</source>
        <translation>Jetzt speichern</translation>
    </message>
    <message>
        <source>Save elsewhere…</source>
        <translation>Anderswo speichern …</translation>
    </message>
    <message>
        <source>Network settings</source>
        <translation>Netzeinstellungen</translation>
    </message>
    <message>
        <source>Move to end</source>
        <translation>Ganz nach unten</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Ausblenden</translation>
    </message>
    <message numerus="yes">
        <source>Try %n jobs now</source>
        <translation>
            <numerusform>%n Job jetzt versuchen</numerusform>
            <numerusform>%n Jobs jetzt versuchen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n jobs to top</source>
        <translation>
            <numerusform>%n Job ganz nach oben</numerusform>
            <numerusform>%n Jobs ganz nach oben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n jobs to end</source>
        <translation>
            <numerusform>%n Job ganz nach unten</numerusform>
            <numerusform>%n Jobs ganz nach unten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take back %n jobs</source>
        <translation>
            <numerusform>%n Job zurücknehmen</numerusform>
            <numerusform>%n Jobs zurücknehmen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Retry %n jobs · %1</source>
        <translation>
            <numerusform>%n Job wiederholen · %1</numerusform>
            <numerusform>%n Jobs wiederholen · %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copy %n job ids</source>
        <translation>
            <numerusform>%n Job-ID kopieren</numerusform>
            <numerusform>%n Job-IDs kopieren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Hide %n jobs</source>
        <translation>
            <numerusform>%n Job ausblenden</numerusform>
            <numerusform>%n Jobs ausblenden</numerusform>
        </translation>
    </message>
    <message>
        <source>Sent at %1.</source>
        <translation>Gesendet um %1.</translation>
    </message>
    <message>
        <source>Code: %1</source>
        <translation>Code: %1</translation>
    </message>
    <message>
        <source>Status: %1</source>
        <translation>Status: %1</translation>
    </message>
    <message>
        <source>Id at the service: %1</source>
        <translation>ID beim Dienst: %1</translation>
    </message>
</context>
<context>
    <name>rushes::JobGroup</name>
    <message>
        <source>Needs you</source>
        <translation>Braucht dich</translation>
    </message>
    <message>
        <source>At the service</source>
        <translation>Beim Dienst</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Wird gespeichert</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Done today</source>
        <translation>Heute fertig</translation>
    </message>
</context>
<context>
    <name>rushes::JobList</name>
    <message>
        <source>Jobs</source>
        <translation>Jobs</translation>
    </message>
</context>
<context>
    <name>rushes::JobLook</name>
    <message>
        <source>free</source>
        <translation>kostenlos</translation>
    </message>
    <message>
        <source>link lasts %1</source>
        <translation>Link gilt %1</translation>
    </message>
    <message>
        <source>link ended</source>
        <translation>Link abgelaufen</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>about 1 second left</source>
        <translation>noch ungefähr 1 Sekunde</translation>
    </message>
    <message numerus="yes">
        <source>about %n seconds left</source>
        <translation>
            <numerusform>noch ungefähr %n Sekunde</numerusform>
            <numerusform>noch ungefähr %n Sekunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n minutes left</source>
        <translation>
            <numerusform>noch ungefähr %n Minute</numerusform>
            <numerusform>noch ungefähr %n Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>about </source>
        <translation>ungefähr </translation>
    </message>
    <message>
        <source> per cent</source>
        <translation> Prozent</translation>
    </message>
    <message>
        <source>≈&#xa0;%1 left</source>
        <translation>noch ≈&#xa0;%1</translation>
    </message>
    <message>
        <source>%1 credits</source>
        <translation>%1 Credits</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>rushes::KeyChip</name>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Press the keys</source>
        <translation>Tasten drücken</translation>
    </message>
    <message>
        <source>%1, press the new keys</source>
        <translation>%1, neue Tasten drücken</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Esc leaves it as it was, Backspace takes the keys away</source>
        <translation>Esc lässt es, wie es war, die Rücktaste nimmt die Tasten weg</translation>
    </message>
    <message>
        <source>Press to change</source>
        <translation>Zum Ändern drücken</translation>
    </message>
</context>
<context>
    <name>rushes::KeyField</name>
    <message>
        <source>Hide the key</source>
        <translation>Schlüssel verbergen</translation>
    </message>
    <message>
        <source>Show the key</source>
        <translation>Schlüssel zeigen</translation>
    </message>
    <message>
        <source>A key has no spaces and no accented letters. Nothing was sent. Copy it again, whole.</source>
        <translation>Ein Schlüssel hat keine Leerzeichen und keine Umlaute. Nichts wurde gesendet. Kopiere ihn noch einmal vollständig.</translation>
    </message>
</context>
<context>
    <name>rushes::KeyPlace</name>
    <message>
        <source>API key, %1</source>
        <translation>API-Schlüssel, %1</translation>
    </message>
</context>
<context>
    <name>rushes::LanguageChoice</name>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>English</source>
        <translation>English</translation>
    </message>
    <message>
        <source>Language, %1</source>
        <translation>Sprache, %1</translation>
    </message>
</context>
<context>
    <name>rushes::Leaving</name>
    <message>
        <source>Quit Rushes?</source>
        <translation>Rushes beenden?</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Bleiben</translation>
    </message>
</context>
<context>
    <name>rushes::MainWindow</name>
    <message>
        <source>Rushes</source>
        <translation>Rushes</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Erstellen</translation>
    </message>
    <message>
        <source>The report was copied. It holds no key.</source>
        <translation>Der Bericht wurde kopiert. Er enthält keinen Schlüssel.</translation>
    </message>
    <message>
        <source>One more take of %1.</source>
        <translation>Noch ein Take von %1.</translation>
    </message>
    <message>
        <source>Slow aerial push-in over a black sea toward a lighthouse on a cliff at dusk. The beam sweeps through thin mist while the last orange light lies on the horizon. Long swell, calm.</source>
        <translation>Langsamer Flug über ein schwarzes Meer auf einen Leuchtturm auf einer Klippe zu, in der Dämmerung. Der Strahl streicht durch dünnen Nebel, am Horizont liegt das letzte orange Licht. Lange Dünung, ruhig.</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>Rückgängig: %1</translation>
    </message>
</context>
<context>
    <name>rushes::Menus</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;New Recipe</source>
        <translation>&amp;Neues Rezept</translation>
    </message>
    <message>
        <source>&amp;Open Clips Folder</source>
        <translation>Clip-&amp;Ordner öffnen</translation>
    </message>
    <message>
        <source>&amp;Choose Clips Folder…</source>
        <translation>&amp;Clip-Ordner wählen …</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederherstellen</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>&amp;Ausschneiden</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Einfügen</translation>
    </message>
    <message>
        <source>Paste as &amp;Source Image</source>
        <translation>Als Aus&amp;gangsbild einfügen</translation>
    </message>
    <message>
        <source>Select &amp;All</source>
        <translation>A&amp;lles auswählen</translation>
    </message>
    <message>
        <source>&amp;Recipe</source>
        <translation>&amp;Rezept</translation>
    </message>
    <message>
        <source>&amp;Generate</source>
        <translation>&amp;Erzeugen</translation>
    </message>
    <message>
        <source>Go to the &amp;Prompt</source>
        <translation>Zum &amp;Prompt</translation>
    </message>
    <message>
        <source>&amp;Source Image</source>
        <translation>&amp;Ausgangsbild</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>&amp;Durchsuchen …</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>Pause &amp;Sending</source>
        <translation>&amp;Senden anhalten</translation>
    </message>
    <message>
        <source>&amp;Clip</source>
        <translation>&amp;Clip</translation>
    </message>
    <message>
        <source>&amp;Circle</source>
        <translation>Ein&amp;kreisen</translation>
    </message>
    <message>
        <source>Re&amp;ject</source>
        <translation>&amp;Verwerfen</translation>
    </message>
    <message>
        <source>&amp;Undecided</source>
        <translation>&amp;Unentschieden</translation>
    </message>
    <message>
        <source>&amp;Rating</source>
        <translation>Be&amp;wertung</translation>
    </message>
    <message numerus="yes">
        <source>%n stars</source>
        <translation>
            <numerusform>%n Stern</numerusform>
            <numerusform>%n Sterne</numerusform>
        </translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Reuse Reci&amp;pe</source>
        <translation>Re&amp;zept wiederverwenden</translation>
    </message>
    <message>
        <source>Reveal in File &amp;Manager</source>
        <translation>In der &amp;Dateiverwaltung zeigen</translation>
    </message>
    <message>
        <source>&amp;Playback</source>
        <translation>&amp;Wiedergabe</translation>
    </message>
    <message>
        <source>&amp;Play or Pause</source>
        <translation>&amp;Abspielen oder Pause</translation>
    </message>
    <message>
        <source>&amp;Step</source>
        <translation>&amp;Schritt</translation>
    </message>
    <message>
        <source>One Frame &amp;Back</source>
        <translation>Ein Bild &amp;zurück</translation>
    </message>
    <message>
        <source>One Frame &amp;Forward</source>
        <translation>Ein Bild &amp;vor</translation>
    </message>
    <message>
        <source>F&amp;irst Frame</source>
        <translation>&amp;Erstes Bild</translation>
    </message>
    <message>
        <source>&amp;Last Frame</source>
        <translation>&amp;Letztes Bild</translation>
    </message>
    <message>
        <source>Sp&amp;eed</source>
        <translation>&amp;Tempo</translation>
    </message>
    <message>
        <source>&amp;Slower</source>
        <translation>&amp;Langsamer</translation>
    </message>
    <message>
        <source>&amp;Faster</source>
        <translation>&amp;Schneller</translation>
    </message>
    <message>
        <source>Mark &amp;In</source>
        <translation>&amp;In-Punkt setzen</translation>
    </message>
    <message>
        <source>Mark &amp;Out</source>
        <translation>&amp;Out-Punkt setzen</translation>
    </message>
    <message>
        <source>&amp;Clear Marks</source>
        <translation>&amp;Punkte löschen</translation>
    </message>
    <message>
        <source>&amp;Loop Range</source>
        <translation>Bereich &amp;wiederholen</translation>
    </message>
    <message>
        <source>P&amp;revious Take</source>
        <translation>V&amp;origer Take</translation>
    </message>
    <message>
        <source>Play Each Ne&amp;w Clip</source>
        <translation>Jeden ne&amp;uen Clip abspielen</translation>
    </message>
    <message>
        <source>Cop&amp;y Frame</source>
        <translation>Bild &amp;kopieren</translation>
    </message>
    <message>
        <source>&amp;Save Frame…</source>
        <translation>Bild &amp;sichern …</translation>
    </message>
    <message>
        <source>&amp;Use This Frame</source>
        <translation>Dieses Bild &amp;verwenden</translation>
    </message>
    <message>
        <source>&amp;Mute</source>
        <translation>Stu&amp;mm</translation>
    </message>
    <message>
        <source>&amp;Full Screen</source>
        <translation>&amp;Vollbild</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Compose</source>
        <translation>&amp;Entwurf</translation>
    </message>
    <message>
        <source>&amp;Queue</source>
        <translation>&amp;Warteschlange</translation>
    </message>
    <message>
        <source>&amp;Takes Strip</source>
        <translation>&amp;Takes-Streifen</translation>
    </message>
    <message>
        <source>&amp;Next Panel</source>
        <translation>&amp;Nächster Bereich</translation>
    </message>
    <message>
        <source>&amp;Previous Panel</source>
        <translation>&amp;Voriger Bereich</translation>
    </message>
    <message>
        <source>&amp;Reset Layout</source>
        <translation>Anordnung &amp;zurücksetzen</translation>
    </message>
    <message>
        <source>T&amp;heme</source>
        <translation>&amp;Farben</translation>
    </message>
    <message>
        <source>&amp;System</source>
        <translation>&amp;System</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>&amp;About Rushes</source>
        <translation>Ü&amp;ber Rushes</translation>
    </message>
    <message>
        <source>Resume &amp;Sending</source>
        <translation>Weiter &amp;senden</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>&amp;Einstellungen …</translation>
    </message>
    <message>
        <source>Generate &amp;First</source>
        <translation>Z&amp;uerst erzeugen</translation>
    </message>
    <message>
        <source>Prompt &amp;History</source>
        <translation>&amp;Frühere Prompts</translation>
    </message>
    <message>
        <source>S&amp;nippets</source>
        <translation>&amp;Bausteine</translation>
    </message>
    <message>
        <source>&amp;Copy Recipe</source>
        <translation>Rezept &amp;kopieren</translation>
    </message>
    <message>
        <source>Save &amp;Unsaved Clips Now</source>
        <translation>Un&amp;gespeicherte Clips speichern</translation>
    </message>
    <message>
        <source>From &amp;URL…</source>
        <translation>Von &amp;URL …</translation>
    </message>
    <message>
        <source>From This &amp;Frame</source>
        <translation>Aus diesem &amp;Bild</translation>
    </message>
    <message>
        <source>&amp;Vary</source>
        <translation>Va&amp;riieren</translation>
    </message>
    <message>
        <source>C&amp;ontinue from Last Frame</source>
        <translation>Ab dem &amp;letzten Bild fortsetzen</translation>
    </message>
    <message>
        <source>Go to I&amp;n</source>
        <translation>&amp;Zum In-Punkt</translation>
    </message>
    <message>
        <source>Go to Ou&amp;t</source>
        <translation>Zum Out-Pu&amp;nkt</translation>
    </message>
    <message>
        <source>Ne&amp;xt Take</source>
        <translation>Nä&amp;chster Take</translation>
    </message>
    <message>
        <source>One &amp;Second Back</source>
        <translation>Eine &amp;Sekunde zurück</translation>
    </message>
    <message>
        <source>One Second Fo&amp;rward</source>
        <translation>Eine Sekunde vo&amp;r</translation>
    </message>
    <message>
        <source>&amp;Messages…</source>
        <translation>&amp;Meldungen …</translation>
    </message>
    <message>
        <source>Sand&amp;box</source>
        <translation>&amp;Sandbox</translation>
    </message>
    <message>
        <source>Copy &amp;Report for Support</source>
        <translation>Bericht für Support &amp;kopieren</translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <translation>&amp;Rückgängig: %1</translation>
    </message>
    <message>
        <source>&amp;Redo: %1</source>
        <translation>&amp;Wiederherstellen: %1</translation>
    </message>
</context>
<context>
    <name>rushes::MessageBars</name>
    <message>
        <source>Messages</source>
        <translation>Meldungen</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
</context>
<context>
    <name>rushes::MessageList</name>
    <message>
        <source>Messages</source>
        <translation>Meldungen</translation>
    </message>
    <message>
        <source>Nothing was told since the start.</source>
        <translation>Seit dem Start wurde nichts gemeldet.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>rushes::ModelBox</name>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Not in the list of models</source>
        <translation>Nicht in der Liste der Modelle</translation>
    </message>
</context>
<context>
    <name>rushes::MoveCard</name>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
    <message>
        <source>Clips moved</source>
        <translation>Verschobene Clips</translation>
    </message>
    <message>
        <source>Move them</source>
        <translation>Verschieben</translation>
    </message>
    <message>
        <source>Leave them where they are</source>
        <translation>Dort lassen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message numerus="yes">
        <source>New clips go to %1. Move the %n clips of %2 there, too?</source>
        <translation>
            <numerusform>Neue Clips kommen nach %1. Auch den %n Clip aus %2 dorthin verschieben?</numerusform>
            <numerusform>Neue Clips kommen nach %1. Auch die %n Clips aus %2 dorthin verschieben?</numerusform>
        </translation>
    </message>
    <message>
        <source>Each goes with the small file beside it. Nothing is replaced, and the library finds every clip at either place.</source>
        <translation>Jeder geht mit der kleinen Datei daneben. Nichts wird ersetzt, und die Bibliothek findet jeden Clip an beiden Orten.</translation>
    </message>
    <message>
        <source>Moving the clips…</source>
        <translation>Clips werden verschoben …</translation>
    </message>
    <message>
        <source>Moving the clips, %1 of %2 are there.</source>
        <translation>Clips werden verschoben, %1 von %2 sind dort.</translation>
    </message>
    <message>
        <source>Clips are being moved already. Wait for the end of that.</source>
        <translation>Es werden schon Clips verschoben. Warte, bis das zu Ende ist.</translation>
    </message>
    <message>
        <source>%1 cannot be written. Nothing was changed. Choose another folder.</source>
        <translation>In %1 kann nicht geschrieben werden. Nichts wurde geändert. Wähle einen anderen Ordner.</translation>
    </message>
    <message>
        <source>%1 clips are in %2 now, %3 stay in %4. None is lost.</source>
        <translation>%1 Clips sind jetzt in %2, %3 bleiben in %4. Keiner ist verloren.</translation>
    </message>
    <message numerus="yes">
        <source>%n clips were moved to %1. New ones go there, too.</source>
        <translation>
            <numerusform>%n Clip wurde nach %1 verschoben. Neue kommen auch dorthin.</numerusform>
            <numerusform>%n Clips wurden nach %1 verschoben. Neue kommen auch dorthin.</numerusform>
        </translation>
    </message>
    <message>
        <source>New clips go to %1.</source>
        <translation>Neue Clips kommen nach %1.</translation>
    </message>
</context>
<context>
    <name>rushes::NeedsYouColumn</name>
    <message>
        <source>Needs you</source>
        <translation>Braucht dich</translation>
    </message>
    <message>
        <source>the account</source>
        <translation>das Konto</translation>
    </message>
    <message>
        <source>free</source>
        <translation>kostenlos</translation>
    </message>
    <message>
        <source>Continue sending (1 job, %1)</source>
        <translation>Weiter senden (1 Job, %1)</translation>
    </message>
    <message numerus="yes">
        <source>Continue sending (%n jobs, %1)</source>
        <translation>
            <numerusform>Weiter senden (%n Job, %1)</numerusform>
            <numerusform>Weiter senden (%n Jobs, %1)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n jobs wait</source>
        <translation>
            <numerusform>%n Job wartet</numerusform>
            <numerusform>%n Jobs warten</numerusform>
        </translation>
    </message>
    <message>
        <source>Rushes was closed for a while. Nothing was sent. Continue sending when you are ready.</source>
        <translation>Rushes war eine Weile geschlossen. Nichts wurde gesendet. Sende weiter, wenn du so weit bist.</translation>
    </message>
    <message>
        <source>There is no key for %1. Nothing was sent. Paste it to go on, 1 job waits.</source>
        <translation>Für %1 gibt es keinen Schlüssel. Nichts wurde gesendet. Füge ihn ein, um fortzufahren, 1 Job wartet.</translation>
    </message>
    <message numerus="yes">
        <source>There is no key for %1. Nothing was sent. Paste it to go on, %n jobs wait.</source>
        <translation>
            <numerusform>Für %1 gibt es keinen Schlüssel. Nichts wurde gesendet. Füge ihn ein, um fortzufahren, %n Job wartet.</numerusform>
            <numerusform>Für %1 gibt es keinen Schlüssel. Nichts wurde gesendet. Füge ihn ein, um fortzufahren, %n Jobs warten.</numerusform>
        </translation>
    </message>
    <message>
        <source>The service refuses this key. Nothing was charged. Replace the key to go on, 1 job waits.</source>
        <translation>Der Dienst lehnt diesen Schlüssel ab. Nichts wurde berechnet. Ersetze ihn, um fortzufahren, 1 Job wartet.</translation>
    </message>
    <message numerus="yes">
        <source>The service refuses this key. Nothing was charged. Replace the key to go on, %n jobs wait.</source>
        <translation>
            <numerusform>Der Dienst lehnt diesen Schlüssel ab. Nichts wurde berechnet. Ersetze ihn, um fortzufahren, %n Job wartet.</numerusform>
            <numerusform>Der Dienst lehnt diesen Schlüssel ab. Nichts wurde berechnet. Ersetze ihn, um fortzufahren, %n Jobs warten.</numerusform>
        </translation>
    </message>
    <message>
        <source>The job cannot be recorded safely. Nothing was sent. Free some space, then try again.</source>
        <translation>Der Job kann nicht sicher festgehalten werden. Nichts wurde gesendet. Schaffe Platz und versuche es noch einmal.</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>The balance was %1 before.</source>
        <translation>Das Guthaben war vorher %1.</translation>
    </message>
    <message>
        <source>The balance was %1 before and is %2 now.</source>
        <translation>Das Guthaben war %1 und ist jetzt %2.</translation>
    </message>
    <message>
        <source>The disk of your clips is almost full. Nothing was sent. Free some space and sending goes on by itself.</source>
        <translation>Die Festplatte deiner Clips ist fast voll. Nichts wurde gesendet. Schaffe Platz, dann geht das Senden von selbst weiter.</translation>
    </message>
    <message>
        <source>The disk of your clips does not answer. Nothing was sent. Sending goes on by itself when it does.</source>
        <translation>Die Festplatte deiner Clips antwortet nicht. Nichts wurde gesendet. Das Senden geht von selbst weiter, wenn sie antwortet.</translation>
    </message>
</context>
<context>
    <name>rushes::NeedsYouRow</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
</context>
<context>
    <name>rushes::NetworkPage</name>
    <message>
        <source>Network and proxy</source>
        <translation>Netz und Proxy</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keiner</translation>
    </message>
    <message>
        <source>HTTP</source>
        <translation>HTTP</translation>
    </message>
    <message>
        <source>SOCKS5</source>
        <translation>SOCKS5</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Host</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Only if the proxy asks for one</source>
        <translation>Nur, wenn der Proxy danach fragt</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Kept in the keychain of this computer. What stays on this computer, the sandbox too, never takes a proxy.</source>
        <translation>Liegt im Schlüsselbund dieses Computers. Was auf diesem Computer bleibt, auch die Sandbox, nimmt nie einen Proxy.</translation>
    </message>
    <message>
        <source>Try the connection</source>
        <translation>Verbindung prüfen</translation>
    </message>
    <message>
        <source>This is not the name of a host. The proxy of before is in use.</source>
        <translation>Das ist kein Name eines Hosts. Der bisherige Proxy gilt weiter.</translation>
    </message>
    <message>
        <source>Write the host of the proxy. Until then the one of before is in use.</source>
        <translation>Schreibe den Host des Proxys. Bis dahin gilt der bisherige weiter.</translation>
    </message>
    <message>
        <source>In use. The password could not be put into the keychain and is forgotten at quit.</source>
        <translation>Gilt jetzt. Das Passwort kam nicht in den Schlüsselbund und wird beim Beenden vergessen.</translation>
    </message>
    <message>
        <source>This proxy cannot be used. The one of before is in use.</source>
        <translation>Dieser Proxy geht nicht. Der bisherige gilt weiter.</translation>
    </message>
    <message>
        <source>Trying…</source>
        <translation>Wird geprüft …</translation>
    </message>
    <message>
        <source>Trying reads the balance of an account, and there is none yet. Add one on the page Accounts.</source>
        <translation>Beim Prüfen wird das Guthaben eines Kontos gelesen, und es gibt noch keines. Füge auf der Seite Konten eines hinzu.</translation>
    </message>
    <message>
        <source>%1 answered: %2 on %3.</source>
        <translation>%1 hat geantwortet: %2 auf %3.</translation>
    </message>
    <message>
        <source>%1 answered, the connection works. It refuses the key of %2.</source>
        <translation>%1 hat geantwortet, die Verbindung steht. Der Schlüssel von %2 wird abgelehnt.</translation>
    </message>
</context>
<context>
    <name>rushes::Notices</name>
    <message>
        <source>%1, take %2 is on disk.</source>
        <translation>%1, Take %2 ist auf der Festplatte.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>%1, take %2</source>
        <translation>%1, Take %2</translation>
    </message>
    <message>
        <source>The clip is on disk.</source>
        <translation>Der Clip ist auf der Festplatte.</translation>
    </message>
    <message numerus="yes">
        <source>%n clips are on disk</source>
        <translation>
            <numerusform>%n Clip ist auf der Festplatte</numerusform>
            <numerusform>%n Clips sind auf der Festplatte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n jobs need you</source>
        <translation>
            <numerusform>%n Job braucht dich</numerusform>
            <numerusform>%n Jobs brauchen dich</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rushes::NoticesPage</name>
    <message>
        <source>Notifications</source>
        <translation>Mitteilungen</translation>
    </message>
    <message>
        <source>Show a notice when a clip is on disk</source>
        <translation>Mitteilen, wenn ein Clip auf der Festplatte ist</translation>
    </message>
    <message>
        <source>Show a notice when a job needs you</source>
        <translation>Mitteilen, wenn ein Job dich braucht</translation>
    </message>
    <message>
        <source>Notices come from your desktop, and only while the window is not in front. A press on one opens the clip or the job.</source>
        <translation>Mitteilungen kommen vom Desktop, und nur, solange das Fenster nicht vorn ist. Ein Druck darauf öffnet den Clip oder den Job.</translation>
    </message>
    <message>
        <source>Play one sound when the queue is empty</source>
        <translation>Einen Ton spielen, wenn die Warteschlange leer ist</translation>
    </message>
</context>
<context>
    <name>rushes::PageList</name>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
</context>
<context>
    <name>rushes::PictureWords</name>
    <message>
        <source>JPEG, PNG and WebP work here</source>
        <translation>Hier gehen JPEG, PNG und WebP</translation>
    </message>
    <message>
        <source>This is not a picture</source>
        <translation>Das ist kein Bild</translation>
    </message>
    <message>
        <source>%1 is not accepted</source>
        <translation>%1 wird nicht angenommen</translation>
    </message>
    <message>
        <source>The picture is no longer there</source>
        <translation>Das Bild ist nicht mehr da</translation>
    </message>
    <message>
        <source>This picture is empty</source>
        <translation>Dieses Bild ist leer</translation>
    </message>
    <message>
        <source>%1, the limit is %2</source>
        <translation>%1, die Grenze ist %2</translation>
    </message>
    <message>
        <source>This picture cannot be opened</source>
        <translation>Dieses Bild kann nicht geöffnet werden</translation>
    </message>
    <message>
        <source>This is a folder</source>
        <translation>Das ist ein Ordner</translation>
    </message>
    <message>
        <source>This is not a file</source>
        <translation>Das ist keine Datei</translation>
    </message>
    <message>
        <source>The file is not there</source>
        <translation>Die Datei ist nicht da</translation>
    </message>
    <message>
        <source>It was moved or deleted.</source>
        <translation>Sie wurde verschoben oder gelöscht.</translation>
    </message>
    <message>
        <source>This picture is too big</source>
        <translation>Dieses Bild ist zu groß</translation>
    </message>
    <message>
        <source>Save it as a file and drop that.</source>
        <translation>Speichere es als Datei und nimm die.</translation>
    </message>
    <message>
        <source>This file is on another computer</source>
        <translation>Diese Datei liegt auf einem anderen Computer</translation>
    </message>
    <message>
        <source>Copy it to this one and drop that.</source>
        <translation>Kopiere sie auf diesen und nimm die.</translation>
    </message>
    <message>
        <source>One recipe takes one picture: the first is used.</source>
        <translation>Ein Rezept nimmt ein Bild: Das erste wird verwendet.</translation>
    </message>
    <message>
        <source>This is a folder. Drop a picture out of it.</source>
        <translation>Das ist ein Ordner. Nimm ein Bild daraus.</translation>
    </message>
    <message>
        <source>This is not a file. JPEG, PNG and WebP work here.</source>
        <translation>Das ist keine Datei. Hier gehen JPEG, PNG und WebP.</translation>
    </message>
    <message>
        <source>This is not a picture. JPEG, PNG and WebP work here.</source>
        <translation>Das ist kein Bild. Hier gehen JPEG, PNG und WebP.</translation>
    </message>
    <message>
        <source>This picture is too big. Save it as a file and drop that.</source>
        <translation>Dieses Bild ist zu groß. Speichere es als Datei und nimm die.</translation>
    </message>
    <message>
        <source>This file is on another computer. Copy it to this one and drop that.</source>
        <translation>Diese Datei liegt auf einem anderen Computer. Kopiere sie auf diesen und nimm die.</translation>
    </message>
    <message>
        <source>The picture could not be kept. Free some space on the disk.</source>
        <translation>Das Bild konnte nicht behalten werden. Schaffe Platz auf der Festplatte.</translation>
    </message>
    <message>
        <source>The picture could not be made smaller. Choose another.</source>
        <translation>Das Bild konnte nicht verkleinert werden. Wähle ein anderes.</translation>
    </message>
    <message>
        <source>Source image, none</source>
        <translation>Ausgangsbild, keines</translation>
    </message>
    <message>
        <source>Source image, looking at it</source>
        <translation>Ausgangsbild, wird angesehen</translation>
    </message>
    <message>
        <source>Source image, from the web: %1</source>
        <translation>Ausgangsbild, aus dem Netz: %1</translation>
    </message>
    <message>
        <source>%1, %2 by %3</source>
        <translation>%1, %2 mal %3</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>%1 is not accepted, save it as JPEG</source>
        <translation>%1 wird nicht angenommen, speichere es als JPEG</translation>
    </message>
    <message>
        <source>The file has no content.</source>
        <translation>Die Datei hat keinen Inhalt.</translation>
    </message>
    <message>
        <source>The file is damaged or empty.</source>
        <translation>Die Datei ist beschädigt oder leer.</translation>
    </message>
    <message>
        <source>This is a PDF</source>
        <translation>Das ist ein PDF</translation>
    </message>
    <message>
        <source>The picture could not be converted. Choose another.</source>
        <translation>Das Bild konnte nicht umgewandelt werden. Wähle ein anderes.</translation>
    </message>
    <message>
        <source>The picture could not be cropped and is used whole. Free some space on the disk.</source>
        <translation>Das Bild konnte nicht zugeschnitten werden und wird ganz verwendet. Schaffe Platz auf der Festplatte.</translation>
    </message>
    <message>
        <source>The file holds several pictures: the first is used.</source>
        <translation>Die Datei enthält mehrere Bilder: Das erste wird verwendet.</translation>
    </message>
    <message>
        <source>Cropped to %1. Drag the frame, or move it with the arrow keys.</source>
        <translation>Auf %1 zugeschnitten. Ziehe den Rahmen, oder bewege ihn mit den Pfeiltasten.</translation>
    </message>
    <message>
        <source>The whole picture is sent. The service decides how it fits %1.</source>
        <translation>Das ganze Bild wird gesendet. Der Dienst entscheidet, wie es in %1 passt.</translation>
    </message>
    <message>
        <source>Cropped to %1: %2 by %3 pixels are kept, from %4 across and %5 down. The arrow keys move the frame.</source>
        <translation>Auf %1 zugeschnitten: %2 mal %3 Pixel bleiben, ab %4 von links und %5 von oben. Die Pfeiltasten bewegen den Rahmen.</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
</context>
<context>
    <name>rushes::PromptCounter</name>
    <message>
        <source>%1 / %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1 of %2 characters</source>
        <translation>%1 von %2 Zeichen</translation>
    </message>
    <message numerus="yes">
        <source>%n characters left</source>
        <translation>
            <numerusform>noch %n Zeichen</numerusform>
            <numerusform>noch %n Zeichen</numerusform>
        </translation>
    </message>
    <message>
        <source>The prompt is full</source>
        <translation>Der Prompt ist voll</translation>
    </message>
    <message numerus="yes">
        <source>%n characters too long</source>
        <translation>
            <numerusform>%n Zeichen zu lang</numerusform>
            <numerusform>%n Zeichen zu lang</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rushes::PromptEditor</name>
    <message>
        <source>What should be seen?</source>
        <translation>Was soll zu sehen sein?</translation>
    </message>
</context>
<context>
    <name>rushes::QueueActs</name>
    <message numerus="yes">
        <source>%n jobs hidden. Clips stay.</source>
        <translation>
            <numerusform>%n Job ausgeblendet. Clips bleiben.</numerusform>
            <numerusform>%n Jobs ausgeblendet. Clips bleiben.</numerusform>
        </translation>
    </message>
    <message>
        <source>The job was let go.</source>
        <translation>Der Job wurde losgelassen.</translation>
    </message>
    <message numerus="yes">
        <source>%n jobs taken back.</source>
        <translation>
            <numerusform>%n Job zurückgenommen.</numerusform>
            <numerusform>%n Jobs zurückgenommen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finished jobs cleared. Clips stay.</source>
        <translation>
            <numerusform>%n fertiger Job ausgeblendet. Clips bleiben.</numerusform>
            <numerusform>%n fertige Jobs ausgeblendet. Clips bleiben.</numerusform>
        </translation>
    </message>
    <message>
        <source>Save this clip elsewhere</source>
        <translation>Diesen Clip anderswo speichern</translation>
    </message>
    <message numerus="yes">
        <source>%n jobs moved.</source>
        <translation>
            <numerusform>%n Job verschoben.</numerusform>
            <numerusform>%n Jobs verschoben.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rushes::QueueButton</name>
    <message numerus="yes">
        <source>Queue, %n running</source>
        <translation>
            <numerusform>Warteschlange, %n läuft</numerusform>
            <numerusform>Warteschlange, %n laufen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n need you</source>
        <translation>
            <numerusform>%1, %n braucht dich</numerusform>
            <numerusform>%1, %n brauchen dich</numerusform>
        </translation>
    </message>
    <message>
        <source>The queue is shown</source>
        <translation>Die Warteschlange ist zu sehen</translation>
    </message>
    <message>
        <source>The queue is hidden</source>
        <translation>Die Warteschlange ist ausgeblendet</translation>
    </message>
    <message>
        <source>Hide the queue</source>
        <translation>Warteschlange ausblenden</translation>
    </message>
    <message>
        <source>Show the queue</source>
        <translation>Warteschlange zeigen</translation>
    </message>
</context>
<context>
    <name>rushes::QueueModel</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 reserved</source>
        <translation>%1 reserviert</translation>
    </message>
</context>
<context>
    <name>rushes::QueuePanel</name>
    <message>
        <source>Queue</source>
        <translation>Warteschlange</translation>
    </message>
    <message>
        <source>Reading the balance.</source>
        <translation>Das Guthaben wird gelesen.</translation>
    </message>
    <message>
        <source>I have its id</source>
        <translation>Ich habe die ID</translation>
    </message>
    <message>
        <source>Id of the job, as the service shows it:</source>
        <translation>ID des Jobs, wie der Dienst sie zeigt:</translation>
    </message>
    <message>
        <source>Collect it</source>
        <translation>Abholen</translation>
    </message>
    <message>
        <source>This is not an id of the service.</source>
        <translation>Das ist keine ID des Dienstes.</translation>
    </message>
    <message>
        <source>Asking the service for it.</source>
        <translation>Der Dienst wird danach gefragt.</translation>
    </message>
</context>
<context>
    <name>rushes::QueueView</name>
    <message>
        <source>Queue</source>
        <translation>Warteschlange</translation>
    </message>
    <message>
        <source>More about the queue</source>
        <translation>Mehr zur Warteschlange</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Nothing in the queue</source>
        <translation>Nichts in der Warteschlange</translation>
    </message>
    <message>
        <source>Jobs stand here from Generate until the clip is on disk. They survive a restart.</source>
        <translation>Hier stehen Jobs vom Erzeugen, bis der Clip auf der Festplatte ist. Sie überstehen einen Neustart.</translation>
    </message>
    <message>
        <source>Clear finished</source>
        <translation>Fertige ausblenden</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Resume sending</source>
        <translation>Weiter senden</translation>
    </message>
    <message>
        <source>Pause sending</source>
        <translation>Senden anhalten</translation>
    </message>
    <message>
        <source>sending is paused</source>
        <translation>das Senden ist angehalten</translation>
    </message>
    <message numerus="yes">
        <source>%n running</source>
        <translation>
            <numerusform>%n läuft</numerusform>
            <numerusform>%n laufen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 running</source>
        <translation>%1 von %2 laufen</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n wartet</numerusform>
            <numerusform>%n warten</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing waiting</source>
        <translation>nichts wartet</translation>
    </message>
    <message numerus="yes">
        <source>Dismiss %n failed jobs</source>
        <translation>
            <numerusform>%n fehlgeschlagenen ausblenden</numerusform>
            <numerusform>%n fehlgeschlagene ausblenden</numerusform>
        </translation>
    </message>
    <message>
        <source>Save now</source>
        <translation>Jetzt speichern</translation>
    </message>
    <message>
        <source>Take back all that waits</source>
        <translation>Alles Wartende zurücknehmen</translation>
    </message>
</context>
<context>
    <name>rushes::RatingStars</name>
    <message>
        <source>Not rated</source>
        <translation>Nicht bewertet</translation>
    </message>
    <message numerus="yes">
        <source>%n stars</source>
        <translation>
            <numerusform>%n Stern</numerusform>
            <numerusform>%n Sterne</numerusform>
        </translation>
    </message>
    <message>
        <source>Rate, 1 to 5; 0 clears</source>
        <translation>Bewerten, 1 bis 5; 0 löscht</translation>
    </message>
</context>
<context>
    <name>rushes::Screenshot</name>
    <message>
        <source>Hot air balloons rise slowly over a misty valley at sunrise, layered hills, warm haze, the camera tracks sideways</source>
        <translation>Heißluftballons steigen bei Sonnenaufgang langsam über einem nebligen Tal auf, gestaffelte Hügel, warmer Dunst, die Kamera fährt zur Seite</translation>
    </message>
    <message>
        <source>Slow aerial push-in over a black sea toward a lighthouse on a cliff at dusk. The beam sweeps through thin mist while the last orange light lies on the horizon. Long swell, calm.</source>
        <translation>Langsamer Flug über ein schwarzes Meer auf einen Leuchtturm auf einer Klippe zu, in der Dämmerung. Der Strahl streicht durch dünnen Nebel, am Horizont liegt das letzte orange Licht. Lange Dünung, ruhig.</translation>
    </message>
</context>
<context>
    <name>rushes::ScrubStrip</name>
    <message>
        <source>Scrub strip</source>
        <translation>Suchleiste</translation>
    </message>
</context>
<context>
    <name>rushes::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Restore defaults</source>
        <translation>Standard herstellen</translation>
    </message>
    <message>
        <source>Puts what this page holds back as it was at first</source>
        <translation>Stellt diese Seite so her, wie sie anfangs war</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Changes are kept at once.</source>
        <translation>Änderungen gelten sofort.</translation>
    </message>
    <message>
        <source>The defaults of this page are back.</source>
        <translation>Der Standard dieser Seite gilt wieder.</translation>
    </message>
    <message>
        <source>This page holds its defaults already.</source>
        <translation>Auf dieser Seite gilt schon der Standard.</translation>
    </message>
    <message>
        <source>Everything is as you had it.</source>
        <translation>Alles ist, wie du es hattest.</translation>
    </message>
</context>
<context>
    <name>rushes::ShortcutRow</name>
    <message>
        <source>Add keys to %1</source>
        <translation>Tasten zu %1 hinzufügen</translation>
    </message>
    <message>
        <source>Give %1 its usual keys back</source>
        <translation>%1 die üblichen Tasten zurückgeben</translation>
    </message>
    <message>
        <source>Use here instead</source>
        <translation>Hier verwenden</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>So lassen</translation>
    </message>
    <message>
        <source>%1 moves to the next field.</source>
        <translation>%1 geht zum nächsten Feld.</translation>
    </message>
    <message>
        <source>%1 would be typed into the prompt. Hold Ctrl or Alt as well.</source>
        <translation>%1 würde in den Prompt geschrieben. Halte auch Strg oder Alt.</translation>
    </message>
    <message>
        <source>%1 belongs to “%2”.</source>
        <translation>%1 gehört zu „%2“.</translation>
    </message>
    <message>
        <source>”, “</source>
        <translation>“, „</translation>
    </message>
</context>
<context>
    <name>rushes::ShortcutsPage</name>
    <message>
        <source>Shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Search the commands and keys</source>
        <translation>Die Befehle und Tasten durchsuchen</translation>
    </message>
    <message>
        <source>Search commands and keys</source>
        <translation>Befehle und Tasten durchsuchen</translation>
    </message>
    <message>
        <source>Press keys to change them. Single letters work on the Stage and in lists of clips, never while you write.</source>
        <translation>Drücke Tasten, um sie zu ändern. Einzelne Buchstaben wirken auf der Bühne und in Cliplisten, nie beim Schreiben.</translation>
    </message>
    <message>
        <source>No command and no keys match “%1”.</source>
        <translation>Kein Befehl und keine Tasten passen zu „%1“.</translation>
    </message>
</context>
<context>
    <name>rushes::SnippetPopup</name>
    <message>
        <source>Nothing is saved yet. A saved prompt can be put into any other.</source>
        <translation>Noch ist nichts gesichert. Ein gesicherter Prompt lässt sich in jeden anderen einfügen.</translation>
    </message>
    <message>
        <source>Snippets</source>
        <translation>Bausteine</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Search the saved prompts</source>
        <translation>Gesicherte Prompts durchsuchen</translation>
    </message>
    <message>
        <source>Saved prompts</source>
        <translation>Gesicherte Prompts</translation>
    </message>
    <message>
        <source>Name for this prompt</source>
        <translation>Name für diesen Prompt</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Sichern</translation>
    </message>
    <message>
        <source>Save this prompt</source>
        <translation>Diesen Prompt sichern</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>“%1” renamed.</source>
        <translation>„%1“ umbenannt.</translation>
    </message>
    <message>
        <source>“%1” deleted.</source>
        <translation>„%1“ gelöscht.</translation>
    </message>
</context>
<context>
    <name>rushes::SpendQuestion</name>
    <message>
        <source>The balance of %1 is not known yet.</source>
        <translation>Das Guthaben von %1 ist noch nicht bekannt.</translation>
    </message>
    <message>
        <source>%1 is short by %2 for it.</source>
        <translation>Auf %1 fehlen dafür %2.</translation>
    </message>
    <message>
        <source>Leaves %1 on %2 after the queue.</source>
        <translation>Nach der Warteschlange bleiben %1 auf %2.</translation>
    </message>
    <message>
        <source>Send?</source>
        <translation>Senden?</translation>
    </message>
    <message>
        <source>Send 1 take for %1?</source>
        <translation>1 Take für %1 senden?</translation>
    </message>
    <message>
        <source>Send %1 takes for %2?</source>
        <translation>%1 Takes für %2 senden?</translation>
    </message>
    <message>
        <source>You asked to be asked above %1.</source>
        <translation>Über %1 willst du gefragt werden.</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Don’t send</source>
        <translation>Nicht senden</translation>
    </message>
</context>
<context>
    <name>rushes::StageHead</name>
    <message>
        <source>Circle this take</source>
        <translation>Diesen Take einkreisen</translation>
    </message>
    <message>
        <source>Reject this take</source>
        <translation>Diesen Take verwerfen</translation>
    </message>
    <message>
        <source>Use this frame</source>
        <translation>Dieses Bild verwenden</translation>
    </message>
    <message>
        <source>Start the next recipe from this frame</source>
        <translation>Das nächste Rezept von diesem Bild aus beginnen</translation>
    </message>
    <message>
        <source>More for this clip</source>
        <translation>Mehr zu diesem Clip</translation>
    </message>
    <message>
        <source>Reveal in File Manager</source>
        <translation>In der Dateiverwaltung zeigen</translation>
    </message>
    <message>
        <source>Copy Frame</source>
        <translation>Bild kopieren</translation>
    </message>
    <message>
        <source>Save Frame…</source>
        <translation>Bild sichern …</translation>
    </message>
    <message>
        <source>Sandbox</source>
        <translation>Sandbox</translation>
    </message>
    <message>
        <source>%1 fps</source>
        <translation>%1 Bilder/s</translation>
    </message>
    <message>
        <source>sound</source>
        <translation>Ton</translation>
    </message>
    <message>
        <source>free</source>
        <translation>kostenlos</translation>
    </message>
    <message>
        <source>Reuse Recipe</source>
        <translation>Rezept wiederverwenden</translation>
    </message>
    <message>
        <source>Continue from Last Frame</source>
        <translation>Ab dem letzten Bild fortsetzen</translation>
    </message>
</context>
<context>
    <name>rushes::StagePanel</name>
    <message>
        <source>This frame cannot be decoded.</source>
        <translation>Dieses Einzelbild kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Frame %1 copied.</source>
        <translation>Bild %1 kopiert.</translation>
    </message>
    <message>
        <source>The frame could not be written.</source>
        <translation>Das Bild konnte nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>Save Frame</source>
        <translation>Bild sichern</translation>
    </message>
    <message>
        <source>PNG pictures (*.png)</source>
        <translation>PNG-Bilder (*.png)</translation>
    </message>
    <message>
        <source>The frame could not be saved.</source>
        <translation>Das Bild konnte nicht gesichert werden.</translation>
    </message>
    <message>
        <source>Frame saved as %1.</source>
        <translation>Bild als %1 gesichert.</translation>
    </message>
    <message>
        <source>No clip</source>
        <translation>Kein Clip</translation>
    </message>
    <message>
        <source>The file was moved or deleted. The recipe is kept.</source>
        <translation>Die Datei wurde verschoben oder gelöscht. Das Rezept bleibt.</translation>
    </message>
    <message>
        <source>The file may be damaged, or of a kind Rushes cannot decode. Another player may still open it.</source>
        <translation>Die Datei ist vielleicht beschädigt, oder Rushes kann ihre Art nicht lesen. Ein anderer Player öffnet sie vielleicht.</translation>
    </message>
    <message>
        <source>The file cannot be read. Look at its permissions, or whether its disk is there.</source>
        <translation>Die Datei kann nicht gelesen werden. Sieh nach ihren Rechten, oder ob ihre Festplatte da ist.</translation>
    </message>
    <message>
        <source>This clip cannot be played</source>
        <translation>Dieser Clip kann nicht abgespielt werden</translation>
    </message>
    <message>
        <source>%1, take %2</source>
        <translation>%1, Take %2</translation>
    </message>
    <message>
        <source>%1, picture</source>
        <translation>%1, Bild</translation>
    </message>
    <message>
        <source>%1, playing</source>
        <translation>%1, läuft</translation>
    </message>
    <message>
        <source>%1, paused at %2</source>
        <translation>%1, angehalten bei %2</translation>
    </message>
    <message>
        <source>Take %1 circled.</source>
        <translation>Take %1 eingekreist.</translation>
    </message>
    <message>
        <source>Take %1 rejected.</source>
        <translation>Take %1 verworfen.</translation>
    </message>
    <message>
        <source>Take %1 undecided.</source>
        <translation>Take %1 unentschieden.</translation>
    </message>
    <message>
        <source>Rating of take %1 cleared.</source>
        <translation>Bewertung von Take %1 gelöscht.</translation>
    </message>
    <message numerus="yes">
        <source>Take %1 rated with %n stars.</source>
        <translation>
            <numerusform>Take %1 mit %n Stern bewertet.</numerusform>
            <numerusform>Take %1 mit %n Sternen bewertet.</numerusform>
        </translation>
    </message>
    <message>
        <source>Write a prompt and press Generate</source>
        <translation>Schreibe einen Prompt und drücke Erzeugen</translation>
    </message>
    <message>
        <source>Write a prompt and press %1</source>
        <translation>Schreibe einen Prompt und drücke %1</translation>
    </message>
    <message>
        <source>The clip plays here as soon as it is on disk.</source>
        <translation>Der Clip läuft hier, sobald er auf der Festplatte ist.</translation>
    </message>
    <message>
        <source>Locate “%1”</source>
        <translation>„%1“ suchen</translation>
    </message>
    <message>
        <source>Files of this kind (*.%1)</source>
        <translation>Dateien dieser Art (*.%1)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>This is another file: what it holds is not the clip.</source>
        <translation>Das ist eine andere Datei: Ihr Inhalt ist nicht der Clip.</translation>
    </message>
    <message>
        <source>The chosen file cannot be read.</source>
        <translation>Die gewählte Datei lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>Comparing the file with the clip…</source>
        <translation>Die Datei wird mit dem Clip verglichen …</translation>
    </message>
</context>
<context>
    <name>rushes::StatusLine</name>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Sandbox: clips are rendered on this computer and marked. Your accounts are not used.</source>
        <translation>Sandbox: Clips werden auf diesem Computer gerendert und gekennzeichnet. Deine Konten bleiben unberührt.</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>Online</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>No account</source>
        <translation>Kein Konto</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Clips folder, %1</source>
        <translation>Clip-Ordner, %1</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 öffnen</translation>
    </message>
    <message>
        <source>%1 free</source>
        <translation>%1 frei</translation>
    </message>
    <message>
        <source>Free space, %1</source>
        <translation>Freier Platz, %1</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>Rückgängig: %1</translation>
    </message>
    <message numerus="yes">
        <source>Today %n clips, %1 circled, %2</source>
        <translation>
            <numerusform>Heute %n Clip, %1 eingekreist, %2</numerusform>
            <numerusform>Heute %n Clips, %1 eingekreist, %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Today %n clips, %1 circled</source>
        <translation>
            <numerusform>Heute %n Clip, %1 eingekreist</numerusform>
            <numerusform>Heute %n Clips, %1 eingekreist</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rushes::TakeNumber</name>
    <message>
        <source>Take %1, circled</source>
        <translation>Take %1, eingekreist</translation>
    </message>
    <message>
        <source>Take %1</source>
        <translation>Take %1</translation>
    </message>
</context>
<context>
    <name>rushes::TakesList</name>
    <message>
        <source>Takes</source>
        <translation>Takes</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>Reuse recipe</source>
        <translation>Rezept wiederverwenden</translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation>Pfad kopieren</translation>
    </message>
    <message>
        <source>Reveal file</source>
        <translation>Datei zeigen</translation>
    </message>
</context>
<context>
    <name>rushes::TakesModel</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Take %1</source>
        <translation>Take %1</translation>
    </message>
    <message>
        <source>circled</source>
        <translation>eingekreist</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>verworfen</translation>
    </message>
    <message>
        <source>1 star</source>
        <translation>1 Stern</translation>
    </message>
    <message numerus="yes">
        <source>%n stars</source>
        <translation>
            <numerusform>%n Stern</numerusform>
            <numerusform>%n Sterne</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 seconds</source>
        <translation>%1 Sekunden</translation>
    </message>
    <message>
        <source>still picture</source>
        <translation>Standbild</translation>
    </message>
    <message>
        <source>sandbox</source>
        <translation>Sandbox</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>rushes::TakesStepper</name>
    <message>
        <source>Fewer takes</source>
        <translation>Weniger Takes</translation>
    </message>
    <message>
        <source>More takes</source>
        <translation>Mehr Takes</translation>
    </message>
    <message>
        <source>Takes, %1</source>
        <translation>Takes, %1</translation>
    </message>
</context>
<context>
    <name>rushes::TakesStrip</name>
    <message>
        <source>Takes</source>
        <translation>Takes</translation>
    </message>
    <message>
        <source>No takes yet. Every clip you make stands here.</source>
        <translation>Noch keine Takes. Jeder Clip, den du machst, steht hier.</translation>
    </message>
    <message>
        <source>No takes of this recipe yet.</source>
        <translation>Noch keine Takes dieses Rezepts.</translation>
    </message>
    <message numerus="yes">
        <source>%n rendering</source>
        <translation>
            <numerusform>%n wird gerendert</numerusform>
            <numerusform>%n werden gerendert</numerusform>
        </translation>
    </message>
    <message>
        <source>newest T%1</source>
        <translation>neuester T%1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>rushes::TakesSwitch</name>
    <message>
        <source>Which takes</source>
        <translation>Welche Takes</translation>
    </message>
    <message>
        <source>Newest</source>
        <translation>Neueste</translation>
    </message>
    <message>
        <source>This recipe</source>
        <translation>Dieses Rezept</translation>
    </message>
    <message>
        <source>Takes, newest, 1 of 2</source>
        <translation>Takes, neueste, 1 von 2</translation>
    </message>
    <message>
        <source>Takes, this recipe, 2 of 2</source>
        <translation>Takes, dieses Rezept, 2 von 2</translation>
    </message>
</context>
<context>
    <name>rushes::Transport</name>
    <message>
        <source>Previous take</source>
        <translation>Voriger Take</translation>
    </message>
    <message>
        <source>One frame back</source>
        <translation>Ein Bild zurück</translation>
    </message>
    <message>
        <source>One frame forward</source>
        <translation>Ein Bild vor</translation>
    </message>
    <message>
        <source>Next take</source>
        <translation>Nächster Take</translation>
    </message>
    <message>
        <source>Mark in</source>
        <translation>In-Punkt setzen</translation>
    </message>
    <message>
        <source>Mark out</source>
        <translation>Out-Punkt setzen</translation>
    </message>
    <message>
        <source>Loop</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>Stumm</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Lautstärke</translation>
    </message>
    <message>
        <source>Save the frame</source>
        <translation>Bild sichern</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Vollbild</translation>
    </message>
    <message>
        <source>f %1</source>
        <comment>frame number</comment>
        <translation>B %1</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>Speed, %1 times</source>
        <translation>Tempo, %1-fach</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>Unmute</source>
        <translation>Ton an</translation>
    </message>
</context>
<context>
    <name>rushes::Welcome</name>
    <message>
        <source>The service refuses this key. Nothing was charged. Copy it again from the dashboard, whole.</source>
        <translation>Der Dienst lehnt diesen Schlüssel ab. Nichts wurde berechnet. Kopiere ihn noch einmal vollständig aus dem Dashboard.</translation>
    </message>
    <message>
        <source>No network. Nothing was sent. Connect and try again, or try the sandbox.</source>
        <translation>Kein Netz. Nichts wurde gesendet. Verbinde dich und versuche es noch einmal, oder nimm die Sandbox.</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Willkommen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Your Seedance account</source>
        <translation>Dein Seedance-Konto</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>API-Schlüssel</translation>
    </message>
    <message>
        <source>Verify and start</source>
        <translation>Prüfen und anfangen</translation>
    </message>
    <message>
        <source>Kept in the keychain of this computer and sent to api.seedance.it.com alone. Verifying reads your balance, it costs nothing.</source>
        <translation>Liegt im Schlüsselbund dieses Computers und geht allein an api.seedance.it.com. Beim Prüfen wird dein Guthaben gelesen, das kostet nichts.</translation>
    </message>
    <message>
        <source>Where do I find my key?</source>
        <translation>Wo finde ich meinen Schlüssel?</translation>
    </message>
    <message>
        <source>Sign in at seedance.it.com. In the dashboard, open Settings, then API Keys. Copy the key and paste it here.</source>
        <translation>Melde dich auf seedance.it.com an. Öffne im Dashboard „Settings“, dann „API Keys“. Kopiere den Schlüssel und füge ihn hier ein.</translation>
    </message>
    <message>
        <source>Keep until quit</source>
        <translation>Bis zum Beenden behalten</translation>
    </message>
    <message>
        <source>or</source>
        <translation>oder</translation>
    </message>
    <message>
        <source>The sandbox</source>
        <translation>Die Sandbox</translation>
    </message>
    <message>
        <source>Real clips, rendered on this computer. Free, no account, no network. They are marked as sandbox clips.</source>
        <translation>Echte Clips, auf diesem Computer gerendert. Kostenlos, ohne Konto, ohne Netz. Sie sind als Sandbox-Clips gekennzeichnet.</translation>
    </message>
    <message>
        <source>Try the sandbox</source>
        <translation>Sandbox ausprobieren</translation>
    </message>
    <message>
        <source>Where should clips come from?</source>
        <translation>Woher sollen Clips kommen?</translation>
    </message>
    <message>
        <source>Add an account</source>
        <translation>Konto hinzufügen</translation>
    </message>
    <message>
        <source>Each account has its own key and its own credits.</source>
        <translation>Jedes Konto hat seinen eigenen Schlüssel und seine eigenen Credits.</translation>
    </message>
    <message>
        <source>A new key for %1</source>
        <translation>Ein neuer Schlüssel für %1</translation>
    </message>
    <message>
        <source>Jobs that wait for this account go on when the key is verified.</source>
        <translation>Jobs, die auf dieses Konto warten, gehen weiter, sobald der Schlüssel geprüft ist.</translation>
    </message>
    <message>
        <source>Studio</source>
        <translation>Studio</translation>
    </message>
    <message>
        <source>Verifying…</source>
        <translation>Wird geprüft …</translation>
    </message>
    <message>
        <source>%1: Rushes speaks it from its next start.</source>
        <translation>%1: Das spricht Rushes ab dem nächsten Start.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>How to set one up</source>
        <translation>Einen einrichten</translation>
    </message>
    <message>
        <source>You can add the other one later, in Settings.</source>
        <translation>Das andere kannst du später in den Einstellungen hinzufügen.</translation>
    </message>
</context>
<context>
    <name>rushes::WelcomePicture</name>
    <message>
        <source>Two walkers in front of a low sun</source>
        <translation>Zwei Wanderer vor einer tiefen Sonne</translation>
    </message>
    <message>
        <source>Rushes</source>
        <translation>Rushes</translation>
    </message>
    <message>
        <source>Run takes. Watch them.
Circle the keepers.</source>
        <translation>Takes machen. Ansehen.
Die besten einkreisen.</translation>
    </message>
</context>
<context>
    <name>rushes::WindowMessages</name>
    <message>
        <source>The service refuses this key. Nothing was charged. Replace the key to go on.</source>
        <translation>Der Dienst lehnt diesen Schlüssel ab. Nichts wurde berechnet. Ersetze ihn, um fortzufahren.</translation>
    </message>
    <message>
        <source>Replace key…</source>
        <translation>Schlüssel ersetzen …</translation>
    </message>
    <message>
        <source>There is no key for %1. Nothing was sent. Enter its key to go on.</source>
        <translation>Für %1 gibt es keinen Schlüssel. Nichts wurde gesendet. Gib ihn ein, um fortzufahren.</translation>
    </message>
    <message>
        <source>Enter key…</source>
        <translation>Schlüssel eingeben …</translation>
    </message>
    <message>
        <source>The keychain is locked or does not answer. Nothing was sent. Unlock it and try again.</source>
        <translation>Der Schlüsselbund ist gesperrt oder antwortet nicht. Nichts wurde gesendet. Entsperre ihn und versuche es noch einmal.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>The sandbox did not start. Nothing is charged there. Try again, or use another account.</source>
        <translation>Die Sandbox ist nicht gestartet. Dort wird nichts berechnet. Versuche es noch einmal, oder nimm ein anderes Konto.</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message numerus="yes">
        <source>%n jobs wait from last time, %1. Nothing was sent.</source>
        <translation>
            <numerusform>%n Job vom letzten Mal wartet, %1. Nichts wurde gesendet.</numerusform>
            <numerusform>%n Jobs vom letzten Mal warten, %1. Nichts wurde gesendet.</numerusform>
        </translation>
    </message>
    <message>
        <source>Continue sending</source>
        <translation>Weiter senden</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>Ordner wählen …</translation>
    </message>
    <message>
        <source>Network settings</source>
        <translation>Netzeinstellungen</translation>
    </message>
    <message>
        <source>Sending is paused.</source>
        <translation>Das Senden ist angehalten.</translation>
    </message>
    <message numerus="yes">
        <source>Sending is paused. %n jobs wait.</source>
        <translation>
            <numerusform>Das Senden ist angehalten. %n Job wartet.</numerusform>
            <numerusform>Das Senden ist angehalten. %n Jobs warten.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <comment>within</comment>
        <translation>
            <numerusform>%n Minute</numerusform>
            <numerusform>%n Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours</source>
        <comment>within</comment>
        <translation>
            <numerusform>%n Stunde</numerusform>
            <numerusform>%n Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n clips must be saved within %1,</source>
        <translation>
            <numerusform>%n Clip muss binnen %1 gespeichert werden,</numerusform>
            <numerusform>%n Clips müssen binnen %1 gespeichert werden,</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 then the link ends.</source>
        <comment>after: 1 clip must be saved within …,</comment>
        <translation>%1 danach läuft der Link ab.</translation>
    </message>
    <message>
        <source>Save now</source>
        <translation>Jetzt speichern</translation>
    </message>
    <message numerus="yes">
        <source>%n clips were collected while you were away.</source>
        <translation>
            <numerusform>%n Clip wurde geholt, während du weg warst.</numerusform>
            <numerusform>%n Clips wurden geholt, während du weg warst.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
</context>
<context>
    <name>rushes::WindowNews</name>
    <message>
        <source>%1: %2</source>
        <comment>a clip&apos;s title: its state</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>rushes::WorkspaceSwitch</name>
    <message>
        <source>Workspace, %1, %2 of %3</source>
        <translation>Arbeitsbereich, %1, %2 von %3</translation>
    </message>
</context>
</TS>
