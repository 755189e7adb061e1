#ifndef SPECKIT_CYAML_SHIM_H
#define SPECKIT_CYAML_SHIM_H

#include <yaml.h>

#endif
