#ifndef SPECKIT_CPROGRAM_H
#define SPECKIT_CPROGRAM_H

#include <sys/types.h>

// Starting another program, which Swift's view of the C library tells differently on each system.

// Starts `program` in `directory`, in a session of its own, where no terminal can ask anybody anything. Its input is
// empty; what it prints goes into the two descriptors. Until it was seen to have ended, the signals that end this process
// are passed on to it and to what it started; of several programs at once, to the first. Returns its number, or -1 with
// errno set.
pid_t speckit_start(
    const char *program, char *const arguments[], char *const variables[], const char *directory, int output, int errors);

// Whether a program that was started has ended. It stays known, and gets its signals no more, until it is taken leave of.
int speckit_has_ended(pid_t program);

// Waits for its end: 0 to 255 is what it returned, 256 and more the signal that ended it, with 256 added; -1 where that is
// not known.
int speckit_take_leave(pid_t program);

#endif
