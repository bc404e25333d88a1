/*
 * A natal chart by the C library of the Swiss Ephemeris, called as its manual says: what the binding for Node adds is left out.
 *
 * chart <folder of the .se1 files> <births: "jdUt1 latitude longitude" a line> <0 for .se1, 1 for Moshier>
 *
 * Reads one command a line and answers each in one line:
 *   time N     charts of the next N births, one after the other; CPU time, nanoseconds
 *   answer I T longitudes of the bodies of birth I at the instant T (ET), then its cusps, degrees
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <swephexp.h>

#define BODIES 12 /* Sun to Pluto, mean and true node: their numbers are 0 to 11 */

static volatile double kept; /* so that no chart can be left out */

typedef struct { double jd_ut, latitude, longitude; } Birth;

static void position(double jd_et, int body, int32 flags, double *numbers) {
  char error[AS_MAXCH];
  int32 answered = swe_calc(jd_et, body, flags, numbers, error);
  if (answered == flags) return;
  fprintf(stderr, "libswe answered body %d with flag %d, not %d: %s\n", body, answered, flags, error);
  exit(1);
}

static double chart(const Birth *birth, int32 flags) {
  double numbers[6], cusps[13], angles[10], sum = 0;
  double jd_et = birth->jd_ut + swe_deltat(birth->jd_ut);
  for (int body = 0; body < BODIES; body++) {
    position(jd_et, body, flags, numbers);
    sum += numbers[0];
  }
  swe_houses(birth->jd_ut, birth->latitude, birth->longitude, 'P', cusps, angles);
  return sum + cusps[1];
}

int main(int count, char **arguments) {
  if (count != 4) return 2;
  swe_set_ephe_path(arguments[1]);
  int32 flags = (arguments[3][0] == '0' ? SEFLG_SWIEPH : SEFLG_MOSEPH) | SEFLG_SPEED;

  FILE *file = fopen(arguments[2], "r");
  if (file == NULL) return 2;
  static Birth births[1 << 16];
  int known = 0;
  while (known < 1 << 16 && fscanf(file, "%lf %lf %lf", &births[known].jd_ut, &births[known].latitude, &births[known].longitude) == 3) known++;
  fclose(file);

  char line[128];
  int next = 0;
  while (fgets(line, sizeof line, stdin) != NULL) {
    long charts;
    int index;
    double jd_et;
    if (sscanf(line, "time %ld", &charts) == 1) {
      struct timespec before, after;
      clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &before);
      for (long i = 0; i < charts; i++) {
        kept = chart(&births[next], flags);
        next = next + 1 == known ? 0 : next + 1;
      }
      clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &after);
      printf("%.0f\n", (after.tv_sec - before.tv_sec) * 1e9 + (double)(after.tv_nsec - before.tv_nsec));
    } else if (sscanf(line, "answer %d %lf", &index, &jd_et) == 2) {
      double numbers[6], cusps[13], angles[10];
      for (int body = 0; body < BODIES; body++) {
        position(jd_et, body, flags, numbers);
        printf("%.12f ", numbers[0]);
      }
      swe_houses(births[index].jd_ut, births[index].latitude, births[index].longitude, 'P', cusps, angles);
      for (int house = 1; house <= 12; house++) printf("%.12f ", cusps[house]);
      printf("\n");
    }
    fflush(stdout);
  }
  swe_close();
  return 0;
}
