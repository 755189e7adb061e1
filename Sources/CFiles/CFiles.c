#define _GNU_SOURCE
#include "CFiles.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>

int speckit_exchange(int directory, const char *one, const char *other) {
#if defined(RENAME_EXCHANGE)
  return renameat2(directory, one, directory, other, RENAME_EXCHANGE);
#elif defined(RENAME_SWAP)
  return renameatx_np(directory, one, directory, other, RENAME_SWAP);
#else
  errno = ENOTSUP;
  return -1;
#endif
}

int speckit_move_to_new(int directory, const char *from, int other, const char *to) {
#if defined(RENAME_NOREPLACE)
  return renameat2(directory, from, other, to, RENAME_NOREPLACE);
#elif defined(RENAME_EXCL)
  return renameatx_np(directory, from, other, to, RENAME_EXCL);
#else
  errno = ENOTSUP;
  return -1;
#endif
}

int speckit_keep_others_out(int descriptor) {
#if defined(F_SETLEASE)
  // Whoever is kept out is announced by a signal; SIGIO would end the process, SIGURG is ignored.
  if (fcntl(descriptor, F_SETSIG, SIGURG) != 0) return -1;
  return fcntl(descriptor, F_SETLEASE, F_WRLCK);
#else
  errno = ENOTSUP;
  return -1;
#endif
}

int speckit_expect_no_writer(int descriptor) {
#if defined(F_SETLEASE)
  if (fcntl(descriptor, F_SETSIG, SIGURG) != 0) return -1;
  if (fcntl(descriptor, F_SETLEASE, F_RDLCK) != 0) return -1;
  return fcntl(descriptor, F_SETLEASE, F_UNLCK);
#else
  errno = ENOTSUP;
  return -1;
#endif
}

int speckit_hold_directory(const char *path) {
#if defined(O_PATH)
  return open(path, O_PATH | O_DIRECTORY | O_CLOEXEC);
#elif defined(O_SEARCH)
  return open(path, O_SEARCH | O_DIRECTORY | O_CLOEXEC);
#else
  return open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
#endif
}
