#pragma once

// Private to app/media.
namespace rushes {

//! Limits this process for good: memory, open files, size of what it writes, no core dump, no
//! further process, gone when its parent is gone. What the system can't do is left out (F129).
void confine();
//! Grants the next file its share of processor time; a file that needs more ends the process.
void allowMoreTime();

} // namespace rushes
