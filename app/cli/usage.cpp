#include "app/cli/arguments.h"

using namespace Qt::StringLiterals;

namespace rushes {
namespace {

const QString common = uR"(
  --sandbox        use the sandbox: nothing is sent to the service, nothing is charged
  --data-dir DIR   keep everything in DIR
  --json           one JSON object a line on stdout
  --quiet          no progress on stderr
  --version, --help

Exit status: 0 every clip is on disk; 1 a job failed, was cancelled or refused; 2 a mistake was found
before any request; 3 interrupted, or an outcome is unknown (see rushes resume).
SEEDANCE_API_KEY holds the key; without it the one kept by the window is used.
)"_s;

const QString all = uR"(rushes [SUBCOMMAND]: without one, the window opens.

  generate   make a clip from a prompt, and a picture if there is one
  batch      make a clip for each row of a table
  resume     finish what an earlier run or the window left unfinished
  list       what is in the library
  credits    the account's balance
  sandbox    run the local service alone

rushes SUBCOMMAND --help tells more.
)"_s;

const QString generate = uR"(rushes generate --prompt TEXT [options]

  --image FILE|URL   a picture to start from: JPEG, PNG or WebP, at most 10,000,000 bytes
  --model ID         seedance-2.0 if not given
  --duration N       seconds
  --aspect A         16:9, 9:16 or 1:1
  --audio, --no-audio
  --metadata K=V     any number of times
  --webhook-url URL
  --takes N          1 to 100
  --out DIR          where the files go
  --timeout S        wait at most so many seconds
)"_s;

const QString batch = uR"(rushes batch FILE.csv|FILE.json|- [options]

CSV or TSV with a header row: prompt, type, model, duration, aspect_ratio, audio, image, image_url,
takes, metadata.NAME; or JSON: {"tasks": [...]} or [...]. Row 1 is the first below the header.

  --dry-run     show the rows with their estimates and the sum; nothing is sent
  --out DIR     where the files go
  --timeout S   wait at most so many seconds
)"_s;

const QString resume = uR"(rushes resume [options]

Goes once through all that is unfinished; exit status 3 if work remains.

  --wait              until everything has ended
  --send-again ID     send a job whose outcome is unknown again, as a new job; it may cost twice
  --timeout S         wait at most so many seconds
)"_s;

const QString sandboxWords = uR"(rushes sandbox [options]

  --port N             0: any
  --speed X            how many times faster than the usual 6 seconds a clip
  --credits N          where the account starts
  --webhook-secret S
)"_s;

} // namespace

QString usage(const QString &command)
{
    if (command == "generate"_L1)
        return generate + common;
    if (command == "batch"_L1)
        return batch + common;
    if (command == "resume"_L1)
        return resume + common;
    if (command == "list"_L1)
        return u"rushes list [--search TEXT] [options]\n"_s + common;
    if (command == "credits"_L1)
        return u"rushes credits [--timeout S] [options]\n"_s + common;
    if (command == "sandbox"_L1)
        return sandboxWords + common;
    return all;
}

} // namespace rushes
