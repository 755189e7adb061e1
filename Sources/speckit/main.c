// The arguments come from C: Swift's own stand in /proc, which a jail may lack.
int speckit_main(int count, char **arguments);

int main(int count, char **arguments) { return speckit_main(count, arguments); }
