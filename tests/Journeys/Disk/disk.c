// A disk that a test can break, under the files of one folder. Loaded before a program (LD_PRELOAD), it stands between the
// program and the kernel: it counts what is written and forced to disk there, and does what the test asks at the given moment.
//
//   DISK_FOLDER   the folder; what SQLite shares between connections (-shm) is memory, and no part of it
//   DISK_CONTROL  a file of numbers, struct control below, that the test may change at any time
//
// It keeps what the disk would hold after a loss of power: each file as it was last forced to disk, and what was written since.
// When the power goes, each of those writes is on disk, is not, or is by half, as chance (the seed) wills. Nothing is really forced
// to disk, which would take time and prove nothing.

#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

enum fault { NONE, KILL, POWER, FULL, BROKEN, SLOW };
enum { SECTOR = 512 };

struct control {
    int32_t fault;         // what happens
    int32_t of_database;   // to every file, or where it is 1 only to those that end in .db: what a checkpoint does
    int32_t after;         // so many operations later
    int32_t seed;
    int32_t milliseconds;  // how long a slow disk takes to force something
    int32_t operations;    // how many there were so far
};

// What was done to a file since it was last forced to disk: bytes written, or where there are none its end moved.
struct change {
    struct change *next;
    off_t offset;
    size_t length;
    char bytes[];
};

struct file {
    struct file *next;
    dev_t device;
    ino_t number;
    char path[PATH_MAX];
    char *synced;
    size_t length;
    struct change *first, **last;
};

static volatile struct control *control;
static char folder[PATH_MAX];
static struct file *files;
static pthread_mutex_t gate = PTHREAD_MUTEX_INITIALIZER;

static int ends_with(const char *text, const char *ending) {
    size_t length = strlen(text), tail = strlen(ending);
    return length >= tail && strcmp(text + length - tail, ending) == 0;
}

static size_t random_below(size_t limit) {
    control->seed = (int32_t)((uint32_t)control->seed * 1103515245u + 12345u);
    return ((uint32_t)control->seed >> 8) % limit;
}

__attribute__((constructor)) static void start(void) {
    const char *where = getenv("DISK_FOLDER"), *numbers = getenv("DISK_CONTROL");
    int fd = where && numbers ? open(numbers, O_RDWR | O_CLOEXEC) : -1;
    if (fd < 0) return;
    void *shared = mmap(NULL, sizeof(struct control), PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
    close(fd);
    if (shared == MAP_FAILED) return;
    snprintf(folder, sizeof folder, "%s/", where);
    control = shared;
}

// Puts bytes into what is on disk.
static void put(struct file *file, const char *bytes, size_t length, size_t offset) {
    if (offset + length > file->length) {
        file->synced = realloc(file->synced, offset + length);
        memset(file->synced + file->length, 0, offset + length - file->length);
        file->length = offset + length;
    }
    memcpy(file->synced + offset, bytes, length);
}

static void cut(struct file *file, size_t length) {
    if (length > file->length) put(file, "", 1, length - 1);
    file->length = length;
}

static struct file *add(const char *path, const struct stat *status) {
    struct file *file = calloc(1, sizeof *file);
    file->device = status->st_dev;
    file->number = status->st_ino;
    strcpy(file->path, path);
    file->last = &file->first;
    char bytes[65536];
    int fd = open(path, O_RDONLY | O_CLOEXEC);
    for (ssize_t length; fd >= 0 && (length = read(fd, bytes, sizeof bytes)) > 0;) put(file, bytes, length, file->length);
    close(fd);
    file->next = files;
    return files = file;
}

// The file of the folder that is open here, before it is changed for the first time; null for any other.
static struct file *find(int fd) {
    char link[32], path[PATH_MAX];
    struct stat status;
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    ssize_t length = readlink(link, path, sizeof path - 1);
    if (length < 0) return NULL;
    path[length] = 0;
    if (strncmp(path, folder, strlen(folder)) != 0 || ends_with(path, "-shm")) return NULL;
    if (fstat(fd, &status) != 0) return NULL;
    for (struct file *file = files; file; file = file->next)
        if (file->number == status.st_ino && file->device == status.st_dev) return file;
    return add(path, &status);
}

// What happens to the next operation on a file.
static enum fault fault_of(const struct file *file) {
    control->operations++;
    if (control->fault == NONE || (control->of_database && !ends_with(file->path, ".db"))) return NONE;
    if (control->after > 0) {
        control->after--;
        return NONE;
    }
    return control->fault;
}

static void remember(struct file *file, const char *bytes, size_t length, off_t offset) {
    struct change *change = malloc(sizeof *change + length);
    change->next = NULL;
    change->offset = offset;
    change->length = length;
    memcpy(change->bytes, bytes, length);
    *file->last = change;
    file->last = &change->next;
}

// Whatever was changed since the last time is on disk now, as much of it as part allows.
static void settle(struct file *file, size_t (*part)(size_t length)) {
    for (struct change *change = file->first, *next; change; change = next) {
        next = change->next;
        size_t length = part(change->length);
        if (change->length > 0) put(file, change->bytes, length, change->offset);
        else if (length == 0) cut(file, change->offset);
        free(change);
    }
    file->first = NULL;
    file->last = &file->first;
}

static size_t all(size_t length) { return length; }
static size_t none(size_t length) { return length > 0 ? 0 : 1; }

// Sectors are written whole.
static size_t as_chance_wills(size_t length) {
    size_t part = length == 0 ? random_below(2) : random_below(length + 1) / SECTOR * SECTOR;
    switch (random_below(3)) {
        case 0: return none(length);
        case 1: return all(length);
        default: return part;
    }
}

static void lose_power(void) {
    for (struct file *file = files; file; file = file->next) {
        struct stat status;
        settle(file, as_chance_wills);
        int fd = open(file->path, O_WRONLY | O_CLOEXEC);
        if (fd >= 0 && fstat(fd, &status) == 0 && status.st_ino == file->number) {
            for (size_t done = 0; done < file->length;) {
                ssize_t length = syscall(SYS_pwrite64, fd, file->synced + done, file->length - done, (off_t)done);
                if (length <= 0) break;
                done += length;
            }
            syscall(SYS_ftruncate, fd, (off_t)file->length);
        }
        close(fd);
    }
}

// Others wait at the gate meanwhile, and for ever. The disk is brought to what a loss of power leaves by a child, once this process is
// dead: nobody may read it before.
static void die(enum fault fault) {
    pid_t self = getpid();
    if (fault == KILL || fork() == 0) kill(self, SIGKILL);
    while (getpid() == self || getppid() == self) usleep(1000);
    lose_power();
    _exit(0);
}

static int fail(int error) {
    pthread_mutex_unlock(&gate);
    errno = error;
    return -1;
}

static ssize_t change_at(struct file *file, int fd, const void *bytes, size_t length, off_t offset) {
    enum fault fault = fault_of(file);
    if (fault == FULL) return fail(ENOSPC);
    if (fault == BROKEN) return fail(EIO);
    int dies = fault == KILL || fault == POWER;
    ssize_t done = syscall(SYS_pwrite64, fd, bytes, dies ? random_below(length + 1) : length, offset);
    if (done > 0) remember(file, bytes, done, offset);
    if (dies) die(fault);
    pthread_mutex_unlock(&gate);
    return done;
}

static int change_end(struct file *file, int fd, off_t length) {
    enum fault fault = fault_of(file);
    if (fault == FULL) return fail(ENOSPC);
    if (fault == BROKEN) return fail(EIO);
    int dies = fault == KILL || fault == POWER, done = 0;
    if (!dies || random_below(2) == 0) {
        done = syscall(SYS_ftruncate, fd, length);
        if (done == 0) remember(file, "", 0, length);
    }
    if (dies) die(fault);
    pthread_mutex_unlock(&gate);
    return done;
}

static int force(struct file *file) {
    enum fault fault = fault_of(file);
    if (fault == BROKEN) {
        // As kernels do: what could not be written is given up, and the next time all seems well.
        settle(file, none);
        return fail(EIO);
    }
    int dies = fault == KILL || fault == POWER;
    if (fault == SLOW) nanosleep(&(struct timespec){control->milliseconds / 1000, control->milliseconds % 1000 * 1000000L}, NULL);
    if (!dies || random_below(2) == 0) settle(file, all);
    if (dies) die(fault);
    pthread_mutex_unlock(&gate);
    return 0;
}

// The file behind an open one, and the gate shut; null, and the gate open, where it is none of the folder's. A pipe never waits at the
// gate: handlers of signals write to one.
static struct file *enter(int fd) {
    struct stat status;
    if (!control || fstat(fd, &status) != 0 || !S_ISREG(status.st_mode)) return NULL;
    pthread_mutex_lock(&gate);
    struct file *file = find(fd);
    if (!file) pthread_mutex_unlock(&gate);
    return file;
}

ssize_t pwrite64(int fd, const void *bytes, size_t length, off64_t offset) {
    struct file *file = enter(fd);
    return file ? change_at(file, fd, bytes, length, offset) : syscall(SYS_pwrite64, fd, bytes, length, offset);
}

ssize_t pwrite(int fd, const void *bytes, size_t length, off_t offset) { return pwrite64(fd, bytes, length, offset); }

ssize_t write(int fd, const void *bytes, size_t length) {
    struct file *file = enter(fd);
    if (!file) return syscall(SYS_write, fd, bytes, length);
    off_t offset = fcntl(fd, F_GETFL) & O_APPEND ? lseek(fd, 0, SEEK_END) : lseek(fd, 0, SEEK_CUR);
    ssize_t done = change_at(file, fd, bytes, length, offset);
    if (done > 0) lseek(fd, offset + done, SEEK_SET);
    return done;
}

int ftruncate64(int fd, off64_t length) {
    struct file *file = enter(fd);
    return file ? change_end(file, fd, length) : (int)syscall(SYS_ftruncate, fd, length);
}

int ftruncate(int fd, off_t length) { return ftruncate64(fd, length); }

int fsync(int fd) {
    struct file *file = enter(fd);
    return file ? force(file) : (int)syscall(SYS_fsync, fd);
}

int fdatasync(int fd) {
    struct file *file = enter(fd);
    return file ? force(file) : (int)syscall(SYS_fdatasync, fd);
}
