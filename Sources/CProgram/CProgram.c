#define _GNU_SOURCE
#include "CProgram.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <stdatomic.h>
#include <stddef.h>
#include <sys/wait.h>
#include <unistd.h>

#define PASSED 4
static const int passed[PASSED] = {SIGHUP, SIGINT, SIGQUIT, SIGTERM};
static struct sigaction former[PASSED];

// The program that gets signals; 0 for none.
static _Atomic pid_t listener;

static void pass(int signal) {
  pid_t program = listener;
  if (program > 0) kill(-program, signal);
  struct sigaction standard = {.sa_handler = SIG_DFL};
  sigaction(signal, &standard, NULL);
  raise(signal);
}

static void begin_passing(pid_t program) {
  pid_t none = 0;
  if (!atomic_compare_exchange_strong(&listener, &none, program)) return;
  struct sigaction passing = {.sa_handler = pass};
  sigemptyset(&passing.sa_mask);
  for (int i = 0; i < PASSED; i++) {
    // What is ignored, as by nohup, stays so.
    if (sigaction(passed[i], NULL, &former[i]) == 0 && former[i].sa_handler == SIG_DFL)
      sigaction(passed[i], &passing, NULL);
  }
}

static void end_passing(pid_t program) {
  if (listener != program) return;
  for (int i = 0; i < PASSED; i++) {
    if (former[i].sa_handler == SIG_DFL) sigaction(passed[i], &former[i], NULL);
  }
  listener = 0;
}

pid_t speckit_start(
    const char *program, char *const arguments[], char *const variables[], const char *directory, int output, int errors) {
  sigset_t held, own, none;
  sigemptyset(&held);
  sigemptyset(&none);
  for (int i = 0; i < PASSED; i++) sigaddset(&held, passed[i]);
  posix_spawn_file_actions_t actions;
  posix_spawnattr_t attributes;
  pid_t started = -1;
  int code = posix_spawn_file_actions_init(&actions);
  if (code != 0) goto failed;
  if ((code = posix_spawnattr_init(&attributes)) != 0) goto without_attributes;

  // A signal that comes before the program is known waits until it is.
  pthread_sigmask(SIG_BLOCK, &held, &own);
  code = posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0);
  if (code == 0) code = posix_spawn_file_actions_adddup2(&actions, output, 1);
  if (code == 0) code = posix_spawn_file_actions_adddup2(&actions, errors, 2);
  if (code == 0) code = posix_spawn_file_actions_addchdir_np(&actions, directory);
  if (code == 0) code = posix_spawnattr_setsigmask(&attributes, &none);
  if (code == 0) code = posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSID | POSIX_SPAWN_SETSIGMASK);
  if (code == 0) code = posix_spawn(&started, program, &actions, &attributes, arguments, variables);
  if (code == 0) begin_passing(started);
  pthread_sigmask(SIG_SETMASK, &own, NULL);

  posix_spawnattr_destroy(&attributes);
without_attributes:
  posix_spawn_file_actions_destroy(&actions);
failed:
  if (code == 0) return started;
  errno = code;
  return -1;
}

int speckit_has_ended(pid_t program) {
  siginfo_t found = {0};
  int status;
  do {
    status = waitid(P_PID, (id_t)program, &found, WEXITED | WNOHANG | WNOWAIT);
  } while (status != 0 && errno == EINTR);
  if (status == 0 && found.si_pid == 0) return 0;
  end_passing(program);
  return 1;
}

int speckit_take_leave(pid_t program) {
  int status;
  pid_t found;
  do {
    found = waitpid(program, &status, 0);
  } while (found < 0 && errno == EINTR);
  end_passing(program);
  if (found != program) return -1;
  return WIFSIGNALED(status) ? 256 + WTERMSIG(status) : WEXITSTATUS(status);
}
