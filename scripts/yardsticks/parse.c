/* Reads and parses documents with libcmark-gfm and does nothing else: what no reader of Markdown can do without.
 *   parse THREADS LIST    LIST holds the paths, each ended by a NUL */
#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm-extension_api.h>
#include <cmark-gfm.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static char **paths;
static size_t count;
static atomic_size_t next;

static char *read_all(const char *path, size_t *length) {
  FILE *file = fopen(path, "rb");
  if (!file) {
    perror(path);
    exit(1);
  }
  size_t capacity = 1 << 16, used = 0, got;
  char *bytes = malloc(capacity);
  while ((got = fread(bytes + used, 1, capacity - used, file)) > 0) {
    used += got;
    if (used == capacity) bytes = realloc(bytes, capacity *= 2);
  }
  fclose(file);
  *length = used;
  return bytes;
}

static void parse(const char *path) {
  size_t length;
  char *bytes = read_all(path, &length);
  cmark_parser *parser = cmark_parser_new(CMARK_OPT_DEFAULT);
  cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension("table"));
  cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension("tasklist"));
  cmark_parser_feed(parser, bytes, length);
  cmark_node_free(cmark_parser_finish(parser));
  cmark_parser_free(parser);
  free(bytes);
}

static void *work(void *nothing) {
  for (size_t index; (index = atomic_fetch_add(&next, 1)) < count;) parse(paths[index]);
  return nothing;
}

int main(int argc, char **argv) {
  int threads = argc == 3 ? atoi(argv[1]) : 0;
  if (threads < 1 || threads > 64) return 2;
  size_t length;
  char *list = read_all(argv[2], &length);
  for (size_t at = 0; at < length; at += strlen(list + at) + 1) count++;
  paths = malloc((count + 1) * sizeof *paths);
  for (size_t at = 0, index = 0; at < length; at += strlen(list + at) + 1) paths[index++] = list + at;
  cmark_gfm_core_extensions_ensure_registered();
  pthread_t workers[64];
  for (int index = 0; index < threads; index++) pthread_create(&workers[index], NULL, work, NULL);
  for (int index = 0; index < threads; index++) pthread_join(workers[index], NULL);
  return 0;
}
