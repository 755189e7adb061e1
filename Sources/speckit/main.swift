import Files

print(AbsolutePath.root)
