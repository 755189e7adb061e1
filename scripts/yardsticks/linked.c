/* What a program costs to start that does nothing, linked to the libraries that speckit is linked to. */
#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>
#include <git2.h>
#include <stdio.h>
#include <yaml.h>

int main(void) {
  int major, minor, revision;
  git_libgit2_version(&major, &minor, &revision);
  cmark_gfm_core_extensions_ensure_registered();
  printf("libgit2 %d.%d.%d, cmark-gfm %s, libyaml %s\n", major, minor, revision, cmark_version_string(),
         yaml_get_version_string());
  return 0;
}
