#pragma once

#include <libxml/xmlversion.h>
/* Without this, encoding.h brings in an ICU whose types differ from those of Foundation's ICU. */
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/SAX2.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlschemas.h>
#include <libxml/xmlwriter.h>

/* xmlFree is a mutable global function pointer, which Swift 6 does not let us read. */
static inline void cadre_xml_free(void *memory) {
    if (memory) xmlFree(memory);
}

/* The entity loader that never loads: no file and no address is ever opened on behalf of a document. */
static xmlParserInputPtr cadre_refuse_entity(const char *url, const char *id, xmlParserCtxtPtr context) {
    (void)url;
    (void)id;
    (void)context;
    return NULL;
}

/* What libxml2 would print to standard error goes nowhere: every parse gathers its own faults. */
static void cadre_say_nothing(void *context, const char *message, ...) {
    (void)context;
    (void)message;
}

/* libxml2 keeps this setting for each thread. */
static inline void cadre_xml_be_quiet(void) {
    xmlSetGenericErrorFunc(NULL, cadre_say_nothing);
}

static inline void cadre_xml_start(void) {
    xmlInitParser();
    xmlSetExternalEntityLoader(cadre_refuse_entity);
}
