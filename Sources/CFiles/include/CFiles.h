#ifndef SPECKIT_CFILES_H
#define SPECKIT_CFILES_H

// System calls that Swift's view of the C library lacks. Each returns 0 or a descriptor, or -1 with errno set; ENOTSUP where
// the system has no such call.

// Exchanges two names in a directory in one step.
int speckit_exchange(int directory, const char *one, const char *other);

// Moves a name in a directory to another one, there or in another directory, which must not exist.
int speckit_move_to_new(int directory, const char *from, int other, const char *to);

// Makes every other process that opens the file wait until this descriptor is closed, 45 seconds at most. Fails where
// another one has it open already. See fcntl(2), "Leases".
int speckit_keep_others_out(int descriptor);

// Succeeds where nobody has the file open for writing; EAGAIN where somebody has. The descriptor is open for reading.
int speckit_expect_no_writer(int descriptor);

// Opens a directory for the way to what stands below it: it can be searched, and need not be readable.
int speckit_hold_directory(const char *path);

#endif
