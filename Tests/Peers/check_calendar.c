/* Reads an iCalendar file with libical and prints its errors, whether it keeps the restrictions of its method, and
   each entry: name, start and end in seconds since 1970, sequence, status. Times are worked out by the file's own
   VTIMEZONE. */

#include <libical/ical.h>
#include <stdio.h>
#include <stdlib.h>

static time_t second(struct icaltimetype time, icalcomponent *zone) {
    icaltimezone *own = icaltimezone_new();
    icaltimezone_set_component(own, icalcomponent_new_clone(zone));
    time_t result = icaltime_as_timet_with_zone(time, own);
    icaltimezone_free(own, 1);
    return result;
}

int main(int count, char **arguments) {
    if (count != 2) return 64;
    FILE *file = fopen(arguments[1], "rb");
    if (!file) return 66;
    static char text[1 << 20];
    size_t length = fread(text, 1, sizeof text - 1, file);
    fclose(file);
    text[length] = 0;
    icalcomponent *calendar = icalparser_parse_string(text);
    if (!calendar) return 65;
    int kept = icalrestriction_check(calendar);
    printf("errors %d\n", icalcomponent_count_errors(calendar));
    printf("restrictions %s\n", kept ? "kept" : "broken");
    icalcomponent *zone = icalcomponent_get_first_component(calendar, ICAL_VTIMEZONE_COMPONENT);
    if (!zone) return 65;
    for (icalcomponent *entry = icalcomponent_get_first_component(calendar, ICAL_VEVENT_COMPONENT); entry;
         entry = icalcomponent_get_next_component(calendar, ICAL_VEVENT_COMPONENT)) {
        printf("%s %lld %lld %d %s\n", icalcomponent_get_uid(entry),
               (long long)second(icalcomponent_get_dtstart(entry), zone),
               (long long)second(icalcomponent_get_dtend(entry), zone), icalcomponent_get_sequence(entry),
               icalenum_status_to_string(icalcomponent_get_status(entry)));
    }
    icalcomponent_free(calendar);
    return 0;
}
