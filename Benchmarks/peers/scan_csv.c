/* The least that a reader of CSV can do: walk over every field of a file in memory, quotes minded, nothing kept.

   usage: scan_csv FILE

   Prints how many records and fields there are, the header counted in. It takes no carriage returns, no blank lines and no
   faults, and leaves encoding and separator to faith. */
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

int main(int count, char **arguments) {
    struct stat status;
    int file = count == 2 ? open(arguments[1], O_RDONLY) : -1;
    if (file < 0 || fstat(file, &status) != 0) return 1;
    const unsigned char *at = mmap(NULL, status.st_size, PROT_READ, MAP_PRIVATE, file, 0);
    if (at == MAP_FAILED) return 1;
    const unsigned char *end = at + status.st_size;
    unsigned long records = 0, fields = 0;
    while (at < end) {
        if (*at == '"') {
            do {
                at = memchr(at + 1, '"', end - at - 1);
                if (at == NULL) return 1;
                at += 1;
            } while (at < end && *at == '"');
        } else {
            while (at < end && *at != ',' && *at != '\n') at += 1;
        }
        fields += 1;
        if (at == end || *at == '\n') records += 1;
        at += 1;
    }
    printf("%lu %lu\n", records, fields);
    return 0;
}
