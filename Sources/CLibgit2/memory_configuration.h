#ifndef SPECKIT_MEMORY_CONFIGURATION_H
#define SPECKIT_MEMORY_CONFIGURATION_H

#include <git2.h>
#include <git2/sys/config.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

// A configuration that stands in no file, for libgit2 to read like one that does. Nothing is ever set in it.

typedef struct {
  git_config_backend base;
  size_t count;
  git_config_entry entries[];
} speckit_memory_configuration;

typedef struct {
  git_config_iterator base;
  size_t next;
} speckit_memory_iterator;

static inline int speckit_memory_open(git_config_backend *backend, git_config_level_t level, const git_repository *_) {
  speckit_memory_configuration *own = (speckit_memory_configuration *)backend;
  for (size_t index = 0; index < own->count; index++) own->entries[index].level = level;
  return 0;
}

static inline int speckit_memory_get(git_config_backend *backend, const char *name, git_config_entry **found) {
  speckit_memory_configuration *own = (speckit_memory_configuration *)backend;
  for (size_t index = own->count; index > 0; index--) {
    if (strcmp(own->entries[index - 1].name, name) != 0) continue;
    *found = &own->entries[index - 1];
    return 0;
  }
  return GIT_ENOTFOUND;
}

// What is found belongs to the configuration, which lives longer.
static inline void speckit_memory_keep(git_config_entry *_) {}

static inline int speckit_memory_next(git_config_entry **entry, git_config_iterator *iterator) {
  speckit_memory_iterator *own = (speckit_memory_iterator *)iterator;
  speckit_memory_configuration *configuration = (speckit_memory_configuration *)iterator->backend;
  if (own->next == configuration->count) return GIT_ITEROVER;
  *entry = &configuration->entries[own->next++];
  return 0;
}

static inline void speckit_memory_free_iterator(git_config_iterator *iterator) { free(iterator); }

static inline int speckit_memory_iterate(git_config_iterator **made, git_config_backend *backend) {
  speckit_memory_iterator *iterator = (speckit_memory_iterator *)calloc(1, sizeof(*iterator));
  if (!iterator) return GIT_ERROR;
  iterator->base.backend = backend;
  iterator->base.next = speckit_memory_next;
  iterator->base.free = speckit_memory_free_iterator;
  *made = &iterator->base;
  return 0;
}

static inline void speckit_memory_free(git_config_backend *backend) {
  speckit_memory_configuration *own = (speckit_memory_configuration *)backend;
  for (size_t index = 0; index < own->count; index++) {
    free((void *)own->entries[index].name);
    free((void *)own->entries[index].value);
  }
  free(own);
}

static inline int speckit_memory_snapshot(git_config_backend **made, git_config_backend *backend);

/// A configuration of `count` entries, each of which is to be put; NULL where there is no memory.
static inline git_config_backend *speckit_memory_new(size_t count) {
  size_t size = sizeof(speckit_memory_configuration) + count * sizeof(git_config_entry);
  speckit_memory_configuration *made = (speckit_memory_configuration *)calloc(1, size);
  if (!made) return NULL;
  made->base.version = GIT_CONFIG_BACKEND_VERSION;
  made->base.readonly = 1;
  made->base.open = speckit_memory_open;
  made->base.get = speckit_memory_get;
  made->base.iterator = speckit_memory_iterate;
  made->base.snapshot = speckit_memory_snapshot;
  made->base.free = speckit_memory_free;
  made->count = count;
  return &made->base;
}

/// Puts an entry; of one name the last counts. `value` may be NULL. Says whether there was memory for it.
static inline bool speckit_memory_put(git_config_backend *backend, size_t index, const char *name, const char *value) {
  git_config_entry *entry = &((speckit_memory_configuration *)backend)->entries[index];
  entry->name = strdup(name);
  entry->value = value ? strdup(value) : NULL;
  entry->free = speckit_memory_keep;
  return entry->name && (!value || entry->value);
}

static inline int speckit_memory_snapshot(git_config_backend **made, git_config_backend *backend) {
  speckit_memory_configuration *own = (speckit_memory_configuration *)backend;
  *made = speckit_memory_new(own->count);
  for (size_t index = 0; *made && index < own->count; index++) {
    if (speckit_memory_put(*made, index, own->entries[index].name, own->entries[index].value)) continue;
    speckit_memory_free(*made);
    *made = NULL;
  }
  return *made ? 0 : GIT_ERROR;
}

#endif
